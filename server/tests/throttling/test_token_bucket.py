"""The token bucket, against a clock that the test moves."""

from neuron_meet.throttling.token_bucket import TokenBucket


def test_a_full_bucket_gives_its_burst_and_no_more() -> None:
    bucket = TokenBucket(10, 3, 0.0)
    assert [bucket.take(0.0) for _ in range(4)] == [True, True, True, False]


def test_it_refills_with_time_up_to_its_burst() -> None:
    bucket = TokenBucket(10, 3, 0.0)
    for _ in range(3):
        bucket.take(0.0)
    assert bucket.take(0.1)
    assert not bucket.take(0.1)
    assert [bucket.take(100.0) for _ in range(4)] == [True, True, True, False]


def test_what_costs_more_than_there_is_takes_nothing() -> None:
    bucket = TokenBucket(1, 5, 0.0)
    assert not bucket.take(0.0, cost=6)
    assert bucket.take(0.0, cost=5)
    assert not bucket.take(0.0)
