import { useId } from 'react'
import { Secret } from '../forms/Secret.tsx'
import { useWords } from '../language/use-words.ts'
import type { WrappedKey } from '../office-keys/wrapped-key.ts'
import { To } from '../routing/To.tsx'
import type { Signers } from './signers.ts'

/** The root's key file and the passphrases: typed here, kept nowhere. */
export interface RootTyped {
  readonly file: File | null
  readonly passphrase: string
  readonly ofOffice: string
}

/** Nothing yet. */
export const NO_ROOT: RootTyped = { file: null, passphrase: '', ofOffice: '' }

/** What opening a log takes, once everything is there. */
export interface RootAndOffice {
  readonly root: { readonly file: File; readonly passphrase: string }
  readonly copies: readonly WrappedKey[]
  readonly passphrase: string | null
}

/** What was typed, if it is enough to sign with. */
export function rootOf({ file, passphrase, ofOffice }: RootTyped, signers: Signers): RootAndOffice | null {
  const { office, copies, byProgram } = signers
  const wants = asksPassphrase(signers)
  const isEnough = office !== undefined && (byProgram || copies.length > 0) && (!wants || ofOffice !== '')
  if (file === null || passphrase === '' || !isEnough) return null
  return { root: { file, passphrase }, copies: byProgram ? [] : copies, passphrase: wants ? ofOffice : null }
}

/** Whether the office's key is wrapped under a passphrase alone. */
function asksPassphrase({ copies, byProgram }: Signers): boolean {
  return !byProgram && copies.length > 0 && copies.every(({ under }) => under.method === 'passphrase')
}

interface RootFieldsProps {
  readonly signers: Signers
  readonly typed: RootTyped
  readonly onChange: (typed: RootTyped) => void
}

/** The root, out of its file; and the key of the office, which is in the browser already. */
export function RootFields({ signers, typed, onChange }: RootFieldsProps) {
  const { say, tell } = useWords('begin')
  const id = useId()
  const { office } = signers
  return (
    <>
      {office === undefined ? (
        <p className="fault">
          {tell('noKeyHere', {
            keys: (words) => (
              <To route={{ page: 'people', screen: 'my-keys', asOf: null, more: {} }}>{words}</To>
            ),
          })}
        </p>
      ) : (
        <p className="fine">{tell('signsAs', { office })}</p>
      )}
      <div className="field">
        <label htmlFor={id}>{say('rootFile')}</label>
        <input
          id={id}
          type="file"
          accept=".age"
          onChange={(event) => onChange({ ...typed, file: event.currentTarget.files?.[0] ?? null })}
        />
      </div>
      <Secret
        autoComplete="off"
        label={say('rootPassphrase')}
        value={typed.passphrase}
        onChange={(passphrase) => onChange({ ...typed, passphrase })}
      />
      {asksPassphrase(signers) && (
        <Secret
          autoComplete="off"
          label={say('officePassphrase')}
          value={typed.ofOffice}
          onChange={(ofOffice) => onChange({ ...typed, ofOffice })}
        />
      )}
      <p className="fine">{say('rootStays')}</p>
    </>
  )
}
