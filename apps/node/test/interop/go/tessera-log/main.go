// Tessera-log keeps a log with tessera on the disk and has each checkpoint cosigned by the witnesses of a policy. For
// each line "n" on standard input it adds n entries and prints the checkpoint that then stands, as one JSON string:
// a client of any c2sp.org/tlog-witness that was written by others than us.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"strconv"
	"time"

	"github.com/transparency-dev/tessera"
	"github.com/transparency-dev/tessera/storage/posix"
	"golang.org/x/mod/sumdb/note"
)

func main() {
	dir := flag.String("dir", "", "folder of the log")
	key := flag.String("key", "", "private key, as sumdb/note writes it")
	policy := flag.String("policy", "", "policy file that names the witnesses and their addresses")
	flag.Parse()
	if err := run(context.Background(), *dir, *key, *policy); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(ctx context.Context, dir, key, policy string) error {
	options, err := optionsFor(key, policy)
	if err != nil {
		return err
	}
	driver, err := posix.New(ctx, posix.Config{Path: dir})
	if err != nil {
		return err
	}
	appender, shutdown, reader, err := tessera.NewAppender(ctx, driver, options)
	if err != nil {
		return err
	}
	await := tessera.NewPublicationAwaiter(ctx, reader.ReadCheckpoint, 50*time.Millisecond)
	out := json.NewEncoder(os.Stdout)
	for lines := bufio.NewScanner(os.Stdin); lines.Scan(); {
		count, err := strconv.Atoi(lines.Text())
		if err != nil {
			return err
		}
		checkpoint, err := add(ctx, appender, await, count)
		if err != nil {
			return err
		}
		if err := out.Encode(string(checkpoint)); err != nil {
			return err
		}
	}
	return shutdown(ctx)
}

func optionsFor(key, policy string) (*tessera.AppendOptions, error) {
	signer, err := note.NewSigner(key)
	if err != nil {
		return nil, err
	}
	text, err := os.ReadFile(policy)
	if err != nil {
		return nil, err
	}
	witnesses, err := tessera.NewWitnessGroupFromPolicy(text)
	if err != nil {
		return nil, err
	}
	return tessera.NewAppendOptions().
		WithCheckpointSigner(signer).
		WithCheckpointInterval(100*time.Millisecond).
		WithBatching(16, 50*time.Millisecond).
		WithWitnesses(witnesses, &tessera.WitnessOptions{FailOpen: false}), nil
}

func add(ctx context.Context, appender *tessera.Appender, await *tessera.PublicationAwaiter, count int) ([]byte, error) {
	futures := make([]tessera.IndexFuture, count)
	for i := range futures {
		futures[i] = appender.Add(ctx, tessera.NewEntry([]byte(fmt.Sprintf("entry %d", i))))
	}
	var checkpoint []byte
	for _, future := range futures {
		waiting, stop := context.WithTimeout(ctx, 20*time.Second)
		_, published, err := await.Await(waiting, future)
		stop()
		if err != nil {
			return nil, err
		}
		checkpoint = published
	}
	return checkpoint, nil
}
