// Peer answers questions about notes, proofs and tiles with the libraries that the Go checksum database, tessera and
// torchwood are made of. It reads one JSON object a line and writes one a line: {"ok":true,"value":…} or
// {"ok":false,"error":…}. It knows nothing of Alternat.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
)

// question is one line from the test: which operation, and its parameters.
type question struct {
	Op string `json:"op"`
	parameters
}

type answer struct {
	OK    bool   `json:"ok"`
	Value any    `json:"value,omitempty"`
	Error string `json:"error,omitempty"`
}

var operations = map[string]func(parameters) (any, error){
	"open-note":       openNote,
	"sign-note":       signNote,
	"cosign":          cosign,
	"make-tree":       makeTree,
	"check-record":    checkRecord,
	"check-tree":      checkTree,
	"check-tiles":     checkTiles,
	"verify-proof":    verifyProof,
	"format-proof":    formatProof,
	"read-served":     readServed,
	"verify-mldsa":    verifyMLDSA,
	"cosign-mldsa":    cosignMLDSA,
	"pae-and-verify":  paeAndVerify,
	"checkpoint-text": checkpointText,
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := json.NewEncoder(os.Stdout)
	decoder := json.NewDecoder(in)
	for {
		var q question
		if err := decoder.Decode(&q); err != nil {
			return
		}
		if err := out.Encode(reply(q)); err != nil {
			return
		}
	}
}

func reply(q question) (a answer) {
	// A library that panics over hostile input is an answer too, and the next question is still asked.
	defer func() {
		if thrown := recover(); thrown != nil {
			a = answer{Error: fmt.Sprintf("panic: %v", thrown)}
		}
	}()
	operation, known := operations[q.Op]
	if !known {
		return answer{Error: "no such operation: " + q.Op}
	}
	value, err := operation(q.parameters)
	if err != nil {
		return answer{Error: err.Error()}
	}
	return answer{OK: true, Value: value}
}
