/// Scripts that callers send along with uploads: `eval` before a file is stored, `on_success`
/// after. They run in QuickJS compiled to WebAssembly, which sees nothing of this process but what
/// it is handed, within limits of time and memory. Upload API reference, section 11.
@NullMarked
package io.darkroom.server.script;

import org.jspecify.annotations.NullMarked;
