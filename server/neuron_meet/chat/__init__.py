"""Chat: messages of a room, stored before anybody is told of them."""
