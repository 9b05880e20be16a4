import { Choice } from '../forms/Choice.tsx'
import { Secret } from '../forms/Secret.tsx'
import { useWords } from '../language/use-words.ts'
import type { OwnPasskey } from './keys-api.ts'
import { SHORTEST_PASSPHRASE, type Lock } from './manage.ts'

/** What was chosen and typed to close a key with; `by` is a passkey’s id, or empty for a passphrase. */
export interface LockTyped {
  readonly by: string
  readonly passphrase: string
  readonly again: string
}

/** What one begins with: the first passkey that can wrap a key, else a passphrase. */
export function firstLock(passkeys: readonly OwnPasskey[]): LockTyped {
  return { by: passkeys.find(({ prf }) => prf)?.id ?? '', passphrase: '', again: '' }
}

/** The lock that was chosen; `null` while what was typed is not enough for one. */
export function lockOf({ by, passphrase, again }: LockTyped): Lock | null {
  if (by !== '') return { passkey: by }
  return passphrase.length >= SHORTEST_PASSPHRASE && passphrase === again ? { passphrase } : null
}

interface LockFieldsProps {
  readonly passkeys: readonly OwnPasskey[]
  readonly typed: LockTyped
  readonly onChange: (typed: LockTyped) => void
}

/** By what a key is to be opened: one of one’s passkeys, or a passphrase typed twice. */
export function LockFields({ passkeys, typed, onChange }: LockFieldsProps) {
  const { say } = useWords('keys')
  const able = passkeys.filter(({ prf }) => prf)
  const options = [
    ...able.map(({ id, label }) => ({ value: id, label: say('yourPasskey', { label }) })),
    { value: '', label: say('aPassphrase') },
  ]
  return (
    <>
      {able.length === 0 && <p className="fine">{say('noPasskey')}</p>}
      <Choice
        label={say('openedBy')}
        value={typed.by}
        onChange={(by) => onChange({ ...typed, by })}
        options={options}
      />
      {typed.by === '' && (
        <>
          <Secret
            label={say('passphraseNew')}
            value={typed.passphrase}
            onChange={(passphrase) => onChange({ ...typed, passphrase })}
          />
          <Secret
            label={say('passphraseAgain')}
            value={typed.again}
            onChange={(again) => onChange({ ...typed, again })}
          />
          {typed.again !== '' && typed.again !== typed.passphrase && (
            <p className="fault">{say('passphraseDiffers')}</p>
          )}
        </>
      )}
    </>
  )
}
