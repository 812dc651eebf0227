"""Connections to public addresses alone: a page must not lead us into the network that we run in.

Behind a proxy many a name is known to it alone: such a one is the proxy's to judge.
"""

import ipaddress
import socket

import httpx


class PrivateAddress(Exception):
    """A host name stands for an address of this machine or its network."""


class Public(httpx.HTTPTransport):
    """Connects to the very address that it checked, so that no second look-up can give another one."""

    def __init__(self, allow_private: bool, proxy: str | None = None) -> None:
        # A connection kept open for one host would serve another one of the same address.
        super().__init__(limits=httpx.Limits(max_keepalive_connections=0), proxy=proxy)
        self._allow_private = allow_private
        self._has_proxy = proxy is not None

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send the request. Raises PrivateAddress, and httpx.TransportError."""
        host = request.url.host
        try:
            address = _address(host, self._allow_private)
        except httpx.ConnectError:
            if not self._has_proxy:
                raise
            address = host
        # The Host header is there already; TLS checks the certificate against the name, too.
        request.extensions = {**request.extensions, "sni_hostname": host}
        request.url = request.url.copy_with(host=address)
        return super().handle_request(request)


def _address(host: str, allow_private: bool) -> str:
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise httpx.ConnectError(f"no address for {host}: {error}") from error
    addresses = [str(sockaddr[0]).partition("%")[0] for *_, sockaddr in found]
    if not allow_private and not all(map(_is_public, addresses)):
        raise PrivateAddress(f"{host} is {', '.join(addresses)}")
    return addresses[0]


def _is_public(address: str) -> bool:
    ip = ipaddress.ip_address(address)
    mapped = getattr(ip, "ipv4_mapped", None)
    return (mapped or ip).is_global and not (mapped or ip).is_multicast
