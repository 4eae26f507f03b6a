"""The pages of a site, a module a kind: each gives its pages one after the other, so that none has to be kept."""
