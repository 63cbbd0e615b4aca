"""The services that the other tests stand on do run."""

import socket

import asyncpg

from tests.services.coturn import TurnServer
from tests.services.postgres import PostgresCluster
from tests.services.redis import RedisServer


async def test_a_database_of_the_cluster_answers(postgres: PostgresCluster) -> None:
    name = postgres.create_database()
    connection = await asyncpg.connect(postgres.url(name).replace("+asyncpg", ""))
    try:
        assert await connection.fetchval("select current_database()") == name
    finally:
        await connection.close()
        postgres.drop_database(name)


def test_redis_answers(redis: RedisServer) -> None:
    with socket.create_connection(("127.0.0.1", redis.port), timeout=5) as connection:
        connection.sendall(b"PING\r\n")
        assert connection.recv(16) == b"+PONG\r\n"


def test_coturn_answers_a_binding_request(coturn: TurnServer) -> None:
    transaction = bytes(range(12))
    request = b"\x00\x01\x00\x00\x21\x12\xa4\x42" + transaction
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as connection:
        connection.settimeout(5)
        connection.sendto(request, ("127.0.0.1", coturn.port))
        answer = connection.recv(512)
    assert answer[:2] == b"\x01\x01"
    assert answer[8:20] == transaction
