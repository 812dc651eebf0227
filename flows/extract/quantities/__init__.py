"""Quantities: how many people (or incidents), with bounds and qualifier, by the contract's conventions."""

from flows.extract.quantities.quantity import Quantity, find_quantities

__all__ = ["Quantity", "find_quantities"]
