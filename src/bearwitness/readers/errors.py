"""What can be wrong with a reader that somebody asks for."""


class ReaderError(Exception):
    """A reader cannot be had, or does not answer; the message is one clear sentence."""


class UnknownReaderError(ReaderError):
    """No reader has this name."""

    def __init__(self, given: str) -> None:
        super().__init__(
            f"there is no reader “{given}”; there are rules, learned, spacy:PIPELINE and an address such as"
            " http://localhost:8080/v1#MODEL"
        )


class MissingPipelineError(ReaderError):
    """spaCy or the pipeline is not installed."""

    def __init__(self, pipeline: str) -> None:
        super().__init__(
            f"the spaCy pipeline “{pipeline}” is not installed here; install spaCy and it, then read again"
        )


class BadAddressError(ReaderError):
    """An address is not complete, or a text would go unprotected over a network."""

    def __init__(self, given: str) -> None:
        super().__init__(
            f"“{given}” is no address of a reader: give http://localhost:PORT/v1#MODEL, or https:// for another machine"
        )


class SilentEndpointError(ReaderError):
    """The endpoint did not answer, or not with what was asked for."""

    def __init__(self, address: str, why: str) -> None:
        super().__init__(f"the reader at {address} gave no answer that can be used ({why}); is it running?")
