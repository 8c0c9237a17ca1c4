"""Hostile input: one clear line or a right reading, in bounded time and memory."""
