import { POWERS } from '@alternat/acts'
import { base64ToBytes } from '@alternat/tlog'
import { useId, useState } from 'react'
import { dialogueApi } from '../api/addresses.ts'
import { useApi } from '../api/cache.ts'
import { browserCrypto } from '../check/browser-crypto.ts'
import { Fault } from '../design/Fault.tsx'
import { ActForm } from '../forms/ActForm.tsx'
import { Choice } from '../forms/Choice.tsx'
import { Choices } from '../forms/Choices.tsx'
import { DayField } from '../forms/DayField.tsx'
import { useTyped } from '../forms/typed.ts'
import { useRelease } from '../forms/use-release.ts'
import { Words } from '../forms/Words.tsx'
import { useDialogue } from '../frame/dialogue-context.ts'
import { own } from '../language/isolate.ts'
import { useWords } from '../language/use-words.ts'
import { shortIdOf } from '../office-keys/office-key.ts'
import { Pick } from './FieldInput.tsx'
import {
  goodOf,
  keysBody,
  misfitOf,
  readOffer,
  type KeysTyped,
  type OfferedKey,
  type OfficeHere,
} from './keys-body.ts'

const FORM = 'side.keys'
const STEPS = ['introduce', 'rotate', 'finish', 'revoke', 'delegate'] as const
const EMPTY: KeysTyped = { step: 'introduce', office: '', powers: [], until: '', keys: [], lastGood: '' }
const NAME = /^[a-z0-9-]{1,64}$/
const RESERVED = ['root', 'node', 'record']
const CRYPTO = browserCrypto({ hashes: 0, signatures: 0 })

/** The one place here that asks what time it is: from when an office stands. */
const minute = (): string => `${new Date().toISOString().slice(0, 16)}Z`

/** Changes the keys of an office in this dialogue: introduce, rotate, revoke, delegate. */
export default function KeysForm() {
  const { fold } = useDialogue()
  const { say } = useWords('acts')
  const address = `${dialogueApi(fold.dialogue)}/offices`
  const { value, fault } = useApi<{ readonly offices: readonly OfficeHere[] }>(address)
  if (value === null) {
    return fault === null ? <p className="fine waiting">{say('opening')}</p> : <Fault fault={fault} />
  }
  return <Change offices={value.offices} />
}

function Change({ offices }: { readonly offices: readonly OfficeHere[] }) {
  const { fold, session } = useDialogue()
  const { say } = useWords('acts')
  const release = useRelease(FORM)
  const [typed, type] = useTyped<KeysTyped>(FORM, 'typed', EMPTY)
  const [offer, setOffer] = useState<OfferedKey | null>(null)
  const set = (change: Partial<KeysTyped>): void => type({ ...typed, ...change })
  const { step, office } = typed
  const isNew = step === 'introduce' || step === 'delegate'
  const wantsOffer = isNew || step === 'rotate'
  const fits = offer === null || misfitOf(offer, { side: session.side, office }) === null
  const isName = NAME.test(office) && !RESERVED.includes(office)
  const bodyAt = (at: string) =>
    isName && fits ? keysBody(typed, wantsOffer ? offer : null, { offices, minute: at }) : null
  const send = (): void => {
    const body = bodyAt(release.once('minute', minute))
    if (body === null) return
    void release.send(`${dialogueApi(fold.dialogue)}/acts`, { kind: FORM, body, level: 'between' })
  }
  const known = offices.filter(({ office: name }) => !RESERVED.includes(name))
  return (
    <ActForm
      title={say('keysTitle')}
      verb={say('perform')}
      release={release}
      typed={[]}
      isReady={bodyAt(minute()) !== null}
      onSend={send}
    >
      <p className="fine">{say('keysHow')}</p>
      <Choice
        label={say('keysStep')}
        value={step}
        onChange={(next) => set({ step: STEPS.find((one) => one === next) ?? 'introduce' })}
        options={STEPS.map((one) => ({ value: one, label: say(`keys.${one}`) }))}
      />
      <p className="fine">{say(`keysHow.${step}`)}</p>
      {isNew ? (
        <div className="one-field">
          <Words
            label={say('officeName')}
            value={office}
            onChange={(name) => set({ office: name })}
            rows={1}
            maxLength={64}
            description={say('officeNameHow')}
          />
          {office !== '' && !isName && <p className="fault">{say('wrong.badName')}</p>}
        </div>
      ) : (
        <Pick
          label={say('theOffice')}
          value={office}
          onChange={(name) => set({ office: name, keys: [] })}
          options={known.map(({ office: name }) => ({ value: name, label: name }))}
        />
      )}
      {isNew && (
        <>
          <Choices
            label={say('powers')}
            value={typed.powers}
            onChange={(powers) => set({ powers })}
            options={POWERS.filter((power) => power !== 'record').map((power) => ({
              value: power,
              label: say(`power.${power}`),
            }))}
          />
          <DayField label={say('untilDay')} value={typed.until} onChange={(until) => set({ until })} />
        </>
      )}
      {wantsOffer && <OfferField office={office} offer={offer} onOffer={setOffer} />}
      {step === 'revoke' && <WhichKeys typed={typed} offices={known} onChange={set} />}
    </ActForm>
  )
}

interface OfferFieldProps {
  readonly office: string
  readonly offer: OfferedKey | null
  readonly onOffer: (offer: OfferedKey | null) => void
}

function OfferField({ office, offer, onOffer }: OfferFieldProps) {
  const { say, tell } = useWords('acts')
  const id = useId()
  const { session } = useDialogue()
  const [isWrong, setWrong] = useState(false)
  const misfit = offer === null ? null : misfitOf(offer, { side: session.side, office })
  const take = async (file: File | undefined): Promise<void> => {
    const read = file === undefined ? null : readOffer(CRYPTO, new Uint8Array(await file.arrayBuffer()))
    setWrong(file !== undefined && read === null)
    onOffer(read)
  }
  return (
    <div className="field">
      <label htmlFor={id}>{say('offerFile')}</label>
      <input
        id={id}
        type="file"
        accept=".json"
        onChange={(event) => void take(event.currentTarget.files?.[0])}
      />
      {isWrong && <p className="fault">{say('offerWrong')}</p>}
      {offer !== null && misfit === 'side' && (
        <p className="fault">{tell('offerOfSide', { side: offer.side })}</p>
      )}
      {offer !== null && misfit === 'office' && (
        <p className="fault">{tell('offerOther', { office: offer.office })}</p>
      )}
      {offer !== null && misfit === null && (
        <p aria-live="polite">{tell('offerId', { id: own(idOf(offer)) })}</p>
      )}
    </div>
  )
}

function idOf({ side, office, publicKey }: OfferedKey): string {
  return shortIdOf(CRYPTO, {
    name: `${side}/${office}`,
    publicKey: base64ToBytes(publicKey) ?? new Uint8Array(),
  })
}

interface WhichKeysProps {
  readonly typed: KeysTyped
  readonly offices: readonly OfficeHere[]
  readonly onChange: (change: Partial<KeysTyped>) => void
}

/** Which keys fall, and up to where they were good. */
function WhichKeys({ typed, offices, onChange }: WhichKeysProps) {
  const { say } = useWords('acts')
  const office = offices.find((one) => one.office === typed.office)
  if (office === undefined) return null
  const good = new Set(goodOf(office))
  return (
    <>
      <Choices
        label={say('whichKeys')}
        value={typed.keys}
        onChange={(keys) => onChange({ keys })}
        options={office.keys
          .filter(({ key }) => good.has(key))
          .map(({ key, id }) => ({ value: key, label: id }))}
      />
      <Words
        label={say('lastGood')}
        value={typed.lastGood}
        onChange={(lastGood) => onChange({ lastGood })}
        rows={1}
        maxLength={15}
        description={say('lastGoodHow')}
      />
      {typed.lastGood !== '' && !/^[0-9]+$/.test(typed.lastGood) && (
        <p className="fault">{say('wrong.badNumber')}</p>
      )}
    </>
  )
}
