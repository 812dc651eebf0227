"""Casualty claims: outcomes, victims, the structure of a toll."""

from flows.extract.casualties.claim import Claim
from flows.extract.casualties.find import find_claims
from flows.extract.casualties.link import link_claims
from flows.extract.casualties.toll import counted, toll

__all__ = ["Claim", "counted", "find_claims", "link_claims", "toll"]
