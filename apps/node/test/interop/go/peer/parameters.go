package main

import (
	"errors"

	"golang.org/x/mod/sumdb/tlog"
)

// parameters are those of all operations; []byte travels as base64.
type parameters struct {
	Name       string            `json:"name,omitempty"`
	Seed       []byte            `json:"seed,omitempty"`
	Text       string            `json:"text,omitempty"`
	Note       []byte            `json:"note,omitempty"`
	Keys       []string          `json:"keys,omitempty"`
	CosignKeys []string          `json:"cosignKeys,omitempty"`
	MLDSAKeys  []string          `json:"mldsaKeys,omitempty"`
	Policy     string            `json:"policy,omitempty"`
	Size       int64             `json:"size,omitempty"`
	Size1      int64             `json:"size1,omitempty"`
	Index      int64             `json:"index,omitempty"`
	Root       []byte            `json:"root,omitempty"`
	Root1      []byte            `json:"root1,omitempty"`
	Leaf       []byte            `json:"leaf,omitempty"`
	Proof      [][]byte          `json:"proof,omitempty"`
	Tiles      map[string][]byte `json:"tiles,omitempty"`
	URL        string            `json:"url,omitempty"`
	Type       string            `json:"type,omitempty"`
	Body       []byte            `json:"body,omitempty"`
	Signature  []byte            `json:"signature,omitempty"`
	Key        []byte            `json:"key,omitempty"`
	Pairs      [][2]int64        `json:"pairs,omitempty"`
	Indices    []int64           `json:"indices,omitempty"`
}

func hashOf(bytes []byte) (tlog.Hash, error) {
	if len(bytes) != tlog.HashSize {
		return tlog.Hash{}, errors.New("not a hash")
	}
	return tlog.Hash(bytes), nil
}

func hashesOf(all [][]byte) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, len(all))
	for i, bytes := range all {
		hash, err := hashOf(bytes)
		if err != nil {
			return nil, err
		}
		hashes[i] = hash
	}
	return hashes, nil
}

func bytesOf(hashes []tlog.Hash) [][]byte {
	all := make([][]byte, len(hashes))
	for i := range hashes {
		all[i] = hashes[i][:]
	}
	return all
}
