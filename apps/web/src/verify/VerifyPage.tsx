import { useEffect, useState } from 'react'
import { Button, DropZone, FileTrigger, type DropItem } from 'react-aria-components'
import { formatOf, trustOf } from '@alternat/acts'
import { isMisbehaviourFile, utf8ToString } from '@alternat/tlog'
import { checkAccusation, type MisbehaviourChecked } from '../check/check-accusation.ts'
import { checkEverything, type Checked } from '../check/check-everything.ts'
import { LanguageMenu } from '../language/LanguageMenu.tsx'
import { useWords } from '../language/use-words.ts'
import { MisbehaviourResult } from './MisbehaviourResult.tsx'
import { NotRead, Relied } from './Relied.tsx'
import { bringing, isVouched, type Brought, type Unread } from './brought.ts'
import { VerifyResult } from './VerifyResult.tsx'

interface Given {
  readonly name: string
  readonly bytes: Uint8Array
}

interface Done {
  readonly name: string
  readonly size: number
  /** By what the file is: evidence of a record, or what convicts whoever contradicted themselves. */
  readonly checked: Checked | null
  readonly misbehaviour: MisbehaviourChecked | null
  /** Whether the reader had brought anything against which its roots and keys were held. */
  readonly vouched: ReturnType<typeof isVouched>
}

/** Lets the page draw before a long computation. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)))

function check({ name, bytes }: Given, brought: readonly Brought[]): Done {
  const trust = trustOf(brought.map((one) => one.trust))
  const misbehaviour = isMisbehaviourFile(bytes) ? checkAccusation(bytes, trust) : null
  const checked = misbehaviour === null ? checkEverything(bytes, null, trust) : null
  return { name, size: bytes.length, checked, misbehaviour, vouched: isVouched(trust) }
}

/** More than any policy file has. */
const MAX_RELIED = 1 << 20

/** A small text that begins like none of our files is what the reader relies on, or why it cannot be read as that. */
function broughtIn({ name, bytes }: Given): Brought | Unread | null {
  const isOurs = isMisbehaviourFile(bytes) || formatOf(bytes) !== null
  const isText = bytes.length <= MAX_RELIED && utf8ToString(bytes) !== null
  return isOurs || !isText ? null : bringing(name, bytes)
}

/** The page that checks an evidence or misbehaviour file by itself: no server, no connection, one file. */
export function VerifyPage() {
  const { say } = useWords('verify')
  const design = useWords('design')
  const title = say('pageTitle')
  useEffect(() => {
    document.title = title
  }, [title])
  const [file, setFile] = useState<Given | null>(null)
  const [brought, setBrought] = useState<readonly Brought[]>([])
  const [done, setDone] = useState<Done | null>(null)
  const [wrong, setWrong] = useState<Unread | null>(null)
  const [busy, setBusy] = useState(false)
  const show = async (given: Given | null, all: readonly Brought[]): Promise<void> => {
    setFile(given)
    setBrought(all)
    setDone(null)
    if (given === null) return
    setBusy(true)
    await drawn()
    setDone(check(given, all))
    setBusy(false)
  }
  const takeAll = async (files: readonly File[]): Promise<void> => {
    let [given, all] = [file, brought]
    setWrong(null)
    for (const one of files) {
      const read = { name: one.name, bytes: new Uint8Array(await one.arrayBuffer()) }
      const relied = broughtIn(read)
      if (relied === null) given = read
      else if ('fault' in relied) setWrong(relied)
      else all = [...all, relied]
    }
    await show(given, all)
  }
  const dropped = async (items: readonly DropItem[]): Promise<void> => {
    const files = items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : []))
    await takeAll(await Promise.all(files))
  }
  return (
    <main>
      <p className="eyebrow">Alternat</p>
      <h1>{say('title')}</h1>
      <p className="sub">{say('sub')}</p>
      <LanguageMenu />
      <DropZone
        aria-label={design.say('dropHere')}
        className="empty drop"
        onDrop={(event) => void dropped(event.items)}
      >
        <p>{say('drop')}</p>
        <FileTrigger allowsMultiple onSelect={(files) => files !== null && void takeAll([...files])}>
          <Button className="button first" isPending={busy}>
            {say('choose')}
          </Button>
        </FileTrigger>
      </DropZone>
      <NotRead wrong={wrong} />
      <Relied
        brought={brought}
        onBring={(one) => void show(file, [...brought, one])}
        onForget={() => void show(file, [])}
      />
      <p aria-live="polite" className="fine check-step">
        {busy ? say('checking') : ''}
      </p>
      {done !== null && done.checked !== null && (
        <VerifyResult {...done} checked={done.checked} vouched={done.vouched.roots} />
      )}
      {done !== null && done.misbehaviour !== null && (
        <MisbehaviourResult
          name={done.name}
          size={done.size}
          vouched={done.vouched.keys}
          {...done.misbehaviour}
        />
      )}
    </main>
  )
}
