package main

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"

	"filippo.io/torchwood"
	formats "github.com/transparency-dev/formats/note"
	"golang.org/x/mod/sumdb/note"
)

// openNote is note.Open with plain keys, torchwood's cosigner keys and formats' ML-DSA-44 keys.
func openNote(p parameters) (any, error) {
	verifiers, err := verifiersOf(p)
	if err != nil {
		return nil, err
	}
	opened, err := note.Open(p.Note, note.VerifierList(verifiers...))
	if err != nil {
		return nil, err
	}
	return map[string]any{
		"text":       opened.Text,
		"verified":   namesOf(opened.Sigs),
		"unverified": namesOf(opened.UnverifiedSigs),
	}, nil
}

func verifiersOf(p parameters) ([]note.Verifier, error) {
	var verifiers []note.Verifier
	for _, key := range p.Keys {
		verifier, err := note.NewVerifier(key)
		if err != nil {
			return nil, err
		}
		verifiers = append(verifiers, verifier)
	}
	for _, key := range p.CosignKeys {
		verifier, err := torchwood.NewCosignatureVerifier(key)
		if err != nil {
			return nil, err
		}
		verifiers = append(verifiers, verifier)
	}
	for _, key := range p.MLDSAKeys {
		verifier, err := formats.NewMLDSAVerifier(key)
		if err != nil {
			return nil, err
		}
		verifiers = append(verifiers, verifier)
	}
	return verifiers, nil
}

func namesOf(signatures []note.Signature) []string {
	names := []string{}
	for _, signature := range signatures {
		names = append(names, signature.Name)
	}
	return names
}

// signNote signs with the private key that x/mod would have made of this name and seed.
func signNote(p parameters) (any, error) {
	private, public, err := skeyOf(p.Name, p.Seed)
	if err != nil {
		return nil, err
	}
	signer, err := note.NewSigner(private)
	if err != nil {
		return nil, err
	}
	signed, err := note.Sign(&note.Note{Text: p.Text}, signer)
	if err != nil {
		return nil, err
	}
	return map[string]any{"note": signed, "key": public}, nil
}

// skeyOf writes the private and public key strings of sumdb/note; NewSigner checks the id written here.
func skeyOf(name string, seed []byte) (string, string, error) {
	if len(seed) != ed25519.SeedSize {
		return "", "", errors.New("a seed has 32 bytes")
	}
	public := ed25519.NewKeyFromSeed(seed).Public().(ed25519.PublicKey)
	key := append([]byte{1}, public...)
	digest := sha256.Sum256(append([]byte(name+"\n"), key...))
	id := binary.BigEndian.Uint32(digest[:])
	private := base64.StdEncoding.EncodeToString(append([]byte{1}, seed...))
	return fmt.Sprintf("PRIVATE+KEY+%s+%08x+%s", name, id, private),
		fmt.Sprintf("%s+%08x+%s", name, id, base64.StdEncoding.EncodeToString(key)), nil
}

// cosign puts torchwood's own cosignature under a note as it came.
func cosign(p parameters) (any, error) {
	if len(p.Seed) != ed25519.SeedSize {
		return nil, errors.New("a seed has 32 bytes")
	}
	signer, err := torchwood.NewCosignatureSigner(p.Name, ed25519.NewKeyFromSeed(p.Seed))
	if err != nil {
		return nil, err
	}
	signed, err := note.Sign(&note.Note{Text: p.Text}, signer)
	if err != nil {
		return nil, err
	}
	return map[string]any{"note": signed, "key": signer.Verifier().String()}, nil
}

// cosignMLDSA makes a fresh ML-DSA-44 key and cosigns with it.
func cosignMLDSA(p parameters) (any, error) {
	private, public, err := formats.GenerateMLDSAKey(p.Name)
	if err != nil {
		return nil, err
	}
	signer, err := formats.NewMLDSASigner(private)
	if err != nil {
		return nil, err
	}
	signed, err := note.Sign(&note.Note{Text: p.Text}, signer)
	if err != nil {
		return nil, err
	}
	return map[string]any{"note": signed, "key": public}, nil
}

// verifyMLDSA opens a note with ML-DSA-44 keys alone.
func verifyMLDSA(p parameters) (any, error) {
	return openNote(parameters{Note: p.Note, MLDSAKeys: p.MLDSAKeys})
}

// checkpointText reads a checkpoint with torchwood and writes it again.
func checkpointText(p parameters) (any, error) {
	checkpoint, err := torchwood.ParseCheckpoint(p.Text)
	if err != nil {
		return nil, err
	}
	return map[string]any{"text": checkpoint.String(), "origin": checkpoint.Origin, "size": checkpoint.N}, nil
}

// paeAndVerify builds the DSSE pre-authentication encoding anew and checks an Ed25519 signature over it.
func paeAndVerify(p parameters) (any, error) {
	pae := fmt.Sprintf("DSSEv1 %d %s %d %s", len(p.Type), p.Type, len(p.Body), p.Body)
	if len(p.Key) != ed25519.PublicKeySize || !ed25519.Verify(p.Key, []byte(pae), p.Signature) {
		return nil, errors.New("the signature does not verify")
	}
	return true, nil
}
