package org.parley.web.casework;

import java.nio.file.Path;

/**
 * A file that a person sent.
 *
 * @param name base name as he gave it
 * @param content where its bytes are for now
 */
public record Upload(String name, Path content) {}
