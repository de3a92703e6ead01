package io.darkroom.server.auth;

import io.darkroom.config.Secret;

/// A key of a cloud with the secret that proves it.
public record ApiKey(String key, Secret secret) {}
