// Everything above speaks the language of the prompt.
@_exported import Language
