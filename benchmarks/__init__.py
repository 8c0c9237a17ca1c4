"""Benchmarks: figures anyone can make again, each beside a reference run."""
