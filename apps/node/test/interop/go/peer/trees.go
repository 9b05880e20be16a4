package main

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"

	"filippo.io/torchwood"
	"golang.org/x/mod/sumdb/tlog"
)

// memory is all stored hashes of a tree, in the order of sumdb/tlog.
type memory []tlog.Hash

func (m memory) ReadHashes(indices []int64) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, len(indices))
	for i, index := range indices {
		if index < 0 || index >= int64(len(m)) {
			return nil, errors.New("no such hash")
		}
		hashes[i] = m[index]
	}
	return hashes, nil
}

func grow(records [][]byte) (memory, error) {
	var all memory
	for i, record := range records {
		hashes, err := tlog.StoredHashes(int64(i), record, all)
		if err != nil {
			return nil, err
		}
		all = append(all, hashes...)
	}
	return all, nil
}

// makeTree makes records by a seed and gives, for the sizes and places asked for, roots, proofs and tiles.
func makeTree(p parameters) (any, error) {
	random := rand.New(rand.NewPCG(uint64(p.Index), 7))
	records := make([][]byte, p.Size)
	for i := range records {
		records[i] = make([]byte, random.IntN(64))
		for j := range records[i] {
			records[i][j] = byte(random.Uint32())
		}
	}
	all, err := grow(records)
	if err != nil {
		return nil, err
	}
	root, err := tlog.TreeHash(p.Size, all)
	if err != nil {
		return nil, err
	}
	inclusions, err := inclusionsOf(all, p)
	if err != nil {
		return nil, err
	}
	consistencies, err := consistenciesOf(all, p)
	if err != nil {
		return nil, err
	}
	tiles, err := tilesOf(all, p.Size)
	if err != nil {
		return nil, err
	}
	return map[string]any{
		"records": records, "root": root[:],
		"inclusions": inclusions, "consistencies": consistencies, "tiles": tiles,
	}, nil
}

func inclusionsOf(all memory, p parameters) ([]map[string]any, error) {
	inclusions := []map[string]any{}
	for _, index := range p.Indices {
		proof, err := tlog.ProveRecord(p.Size, index, all)
		if err != nil {
			return nil, err
		}
		inclusions = append(inclusions, map[string]any{"index": index, "proof": bytesOf(proof)})
	}
	return inclusions, nil
}

func consistenciesOf(all memory, p parameters) ([]map[string]any, error) {
	consistencies := []map[string]any{}
	for _, pair := range p.Pairs {
		proof, err := tlog.ProveTree(pair[1], pair[0], all)
		if err != nil {
			return nil, err
		}
		root1, err := tlog.TreeHash(pair[0], all)
		if err != nil {
			return nil, err
		}
		root2, err := tlog.TreeHash(pair[1], all)
		if err != nil {
			return nil, err
		}
		consistencies = append(consistencies, map[string]any{
			"size1": pair[0], "size2": pair[1],
			"root1": root1[:], "root2": root2[:], "proof": bytesOf(proof),
		})
	}
	return consistencies, nil
}

func tilesOf(all memory, size int64) (map[string][]byte, error) {
	tiles := map[string][]byte{}
	for _, tile := range tlog.NewTiles(torchwood.TileHeight, 0, size) {
		data, err := tlog.ReadTileData(tile, all)
		if err != nil {
			return nil, err
		}
		tiles[torchwood.TilePath(tile)] = data
	}
	return tiles, nil
}

// checkRecord is tlog.CheckRecord.
func checkRecord(p parameters) (any, error) {
	root, err := hashOf(p.Root)
	if err != nil {
		return nil, err
	}
	leaf, err := hashOf(p.Leaf)
	if err != nil {
		return nil, err
	}
	proof, err := hashesOf(p.Proof)
	if err != nil {
		return nil, err
	}
	return true, tlog.CheckRecord(proof, p.Size, root, p.Index, leaf)
}

// checkTree is tlog.CheckTree.
func checkTree(p parameters) (any, error) {
	root, err := hashOf(p.Root)
	if err != nil {
		return nil, err
	}
	root1, err := hashOf(p.Root1)
	if err != nil {
		return nil, err
	}
	proof, err := hashesOf(p.Proof)
	if err != nil {
		return nil, err
	}
	return true, tlog.CheckTree(proof, p.Size, root, p.Size1, root1)
}

// given is a reader over the tiles that came with the question.
type given map[string][]byte

func (g given) Height() int { return torchwood.TileHeight }

func (g given) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	data := make([][]byte, len(tiles))
	for i, tile := range tiles {
		bytes, held := g[torchwood.TilePath(tile)]
		if !held {
			return nil, fmt.Errorf("no tile %s", torchwood.TilePath(tile))
		}
		data[i] = bytes
	}
	return data, nil
}

func (g given) SaveTiles([]tlog.Tile, [][]byte) {}

// checkTiles reads the leaf hashes asked for out of the tiles with tlog.TileHashReader, which holds each against the
// root.
func checkTiles(p parameters) (any, error) {
	root, err := hashOf(p.Root)
	if err != nil {
		return nil, err
	}
	reader := tlog.TileHashReader(tlog.Tree{N: p.Size, Hash: root}, given(p.Tiles))
	indices := make([]int64, len(p.Indices))
	for i, index := range p.Indices {
		indices[i] = tlog.StoredHashIndex(0, index)
	}
	hashes, err := reader.ReadHashes(indices)
	if err != nil {
		return nil, err
	}
	return bytesOf(hashes), nil
}

// verifyProof checks a tlog-proof file against a tlog-policy file, with torchwood.
func verifyProof(p parameters) (any, error) {
	leaf, err := hashOf(p.Leaf)
	if err != nil {
		return nil, err
	}
	policy, err := torchwood.ParsePolicy([]byte(p.Policy))
	if err != nil {
		return nil, err
	}
	return true, torchwood.VerifyProof(policy, leaf, p.Body)
}

// formatProof writes a tlog-proof file, with torchwood.
func formatProof(p parameters) (any, error) {
	proof, err := hashesOf(p.Proof)
	if err != nil {
		return nil, err
	}
	return torchwood.FormatProof(p.Index, proof, p.Note), nil
}

// readServed reads a served log as a monitor does: the checkpoint, then every entry, proved by the tiles.
func readServed(p parameters) (any, error) {
	fetcher, err := torchwood.NewTileFetcher(p.URL)
	if err != nil {
		return nil, err
	}
	client, err := torchwood.NewClient(fetcher)
	if err != nil {
		return nil, err
	}
	policy, err := torchwood.ParsePolicy([]byte(p.Policy))
	if err != nil {
		return nil, err
	}
	ctx := context.Background()
	signed, err := fetcher.ReadEndpoint(ctx, "checkpoint")
	if err != nil {
		return nil, err
	}
	checkpoint, _, err := torchwood.VerifyCheckpoint(signed, policy)
	if err != nil {
		return nil, err
	}
	entries := [][]byte{}
	for _, entry := range client.AllEntries(ctx, checkpoint.Tree, 0) {
		entries = append(entries, entry)
	}
	if err := client.Err(); err != nil {
		return nil, err
	}
	return map[string]any{"size": checkpoint.N, "entries": entries}, nil
}
