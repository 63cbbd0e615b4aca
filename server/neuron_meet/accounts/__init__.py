"""Accounts: registering, signing in, tokens and their revocation, profiles."""
