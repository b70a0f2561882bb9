"""Doorstroom as a service, behind the proxies of `packaging/`: `make test-dienst`, no part of `make test`."""
