"""A typed client for the OpenAI Assistants v2 wire API, with an embedded local backend."""

__version__ = "0.1.0"
