"""What a browser needs to reach the others: STUN, TURN and their credentials."""
