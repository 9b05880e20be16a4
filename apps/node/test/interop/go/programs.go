//go:build programs

// Package interop names the programs that the tests run, so that go.mod and go.sum pin all they are built from.
package interop

import (
	_ "filippo.io/torchwood/cmd/litewitness"
	_ "github.com/transparency-dev/tessera/cmd/fsck"
)
