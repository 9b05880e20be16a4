import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The peer: a git repository whose commits are signed with an SSH Ed25519 key. The nearest thing that people
 * use today to show that a history was signed and not rewritten.
 */
export interface GitPeer {
  /** Makes `count` signed commits of one small file each, one process after the other; seconds taken. */
  commit(count: number): number
  /** `git log --show-signature` over all commits; seconds taken. Throws if one signature is not good. */
  verify(count: number): number
}

/** Makes the repository in a fresh folder. Throws where git or ssh-keygen is missing: the caller says so. */
export function gitPeer(folder: string): GitPeer {
  mkdirSync(folder, { recursive: true })
  const key = join(folder, 'key')
  const repository = join(folder, 'repository')
  const git = (...args: string[]) => execFileSync('git', ['-C', repository, ...args], { maxBuffer: 1 << 28 })
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'office', '-f', key])
  writeFileSync(join(folder, 'allowed'), `office@example ${execFileSync('cat', [`${key}.pub`]).toString()}`)
  execFileSync('git', ['init', '-q', repository])
  const settings = {
    'user.name': 'office',
    'user.email': 'office@example',
    'gpg.format': 'ssh',
    'user.signingkey': `${key}.pub`,
    'gpg.ssh.allowedSignersFile': join(folder, 'allowed'),
    'gc.auto': '0',
    // The same promise as ours: what was acknowledged is on the disk.
    'core.fsync': 'all',
    'core.fsyncMethod': 'fsync',
  }
  for (const [name, value] of Object.entries(settings)) git('config', name, value)
  return {
    commit: (count) =>
      timed(() => {
        for (let i = 0; i < count; i++) {
          writeFileSync(join(repository, 'act.json'), actText(i))
          git('add', 'act.json')
          git('commit', '-q', '-S', '-m', `act ${i}`)
        }
      }),
    verify: (count) =>
      timed(() => {
        const good = git('log', '--show-signature').toString().split('Good "git" signature').length - 1
        if (good < count) throw new Error(`git found ${good} good signatures of ${count}`)
      }),
  }
}

/**
 * What an act of the bench says, and a file of the peer: one sentence. Its envelope is about 1,000 bytes, the
 * size of most acts of a dialogue.
 */
export function actText(i: number): string {
  return `Position ${i}: our side reads the second paragraph as it stands, and asks for an answer in writing.`
}

/** Wall-clock seconds of a piece of work. */
export function timed(work: () => void): number {
  const start = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - start) / 1e9
}
