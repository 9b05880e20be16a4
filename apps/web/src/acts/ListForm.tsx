import type { PublicAct, PublicList, PublicLists, PublicPlace } from '../../../node/src/api/public-lists.ts'
import { dialogueApi } from '../api/addresses.ts'
import { useApi } from '../api/cache.ts'
import { Day } from '../design/Day.tsx'
import { Fault } from '../design/Fault.tsx'
import { Lines } from '../design/Lines.tsx'
import { ActForm } from '../forms/ActForm.tsx'
import { Choice } from '../forms/Choice.tsx'
import { useTyped } from '../forms/typed.ts'
import { useRelease } from '../forms/use-release.ts'
import { capital, kindInWords } from '../format/words.ts'
import { useDialogue } from '../frame/dialogue-context.ts'
import { useWords } from '../language/use-words.ts'
import { SectionLink } from '../routing/To.tsx'
import { listShown, type Which } from './public-list.ts'

const FORM = 'record.manifest'

/** Puts the list of public acts on the record, or adopts that of another side. It is computed: nobody types it. */
export default function ListForm() {
  const { fold } = useDialogue()
  const { say } = useWords('acts')
  const { value, fault } = useApi<PublicLists>(`${dialogueApi(fold.dialogue)}/public-lists`)
  if (value === null) {
    return fault === null ? <p className="fine waiting">{say('opening')}</p> : <Fault fault={fault} />
  }
  return <List lists={value} />
}

function List({ lists }: { readonly lists: PublicLists }) {
  const { fold, sideOf } = useDialogue()
  const { say } = useWords('acts')
  const release = useRelease(FORM)
  const [chosen, choose] = useTyped<Which | ''>(FORM, 'which', '')
  const { which, list, acts, fault } = listShown(lists, chosen)
  const { theirs } = lists
  const send = (): void => {
    // The logs may have grown since an attempt without an answer: the second is the same act.
    const body = release.once(['list', which], () => list)
    void release.send(`${dialogueApi(fold.dialogue)}/acts`, { kind: FORM, body, level: 'public' })
  }
  return (
    <ActForm
      title={capital(kindInWords(FORM))}
      verb={say(which === 'theirs' ? 'listAdopt' : 'perform')}
      release={release}
      typed={[]}
      isReady={fault === null}
      onSend={send}
    >
      <p className="fine">{say('listHow')}</p>
      {theirs !== null && (
        <Choice
          label={say('listWhich')}
          value={which}
          onChange={(next) => choose(next === 'theirs' ? 'theirs' : 'ours')}
          options={[
            { value: 'theirs', label: say('listTheirs', { side: sideOf(theirs.by).name }) },
            { value: 'ours', label: say('listOurs') },
          ]}
        />
      )}
      <Named list={list} acts={acts} />
      {fault !== null && theirs !== null && (
        <>
          <Fault fault={fault} />
          <Differing label={say('listMissing')} places={theirs.missing} />
          <Differing label={say('listExtra')} places={theirs.extra} />
        </>
      )}
    </ActForm>
  )
}

interface NamedProps {
  readonly list: PublicList
  readonly acts: readonly PublicAct[]
}

/** What a list says: how far it goes, and the acts on it. */
function Named({ list, acts }: NamedProps) {
  const { say, tell } = useWords('acts')
  return (
    <div className="field">
      <p>{say('listNames', { n: list.public.length })}</p>
      <ul>
        {list.upTo.map(({ log, size }) => (
          <li key={log}>{tell('listUpTo', { log: <bdi className="mono">{log}</bdi>, size })}</li>
        ))}
      </ul>
      {acts.length > 0 && (
        <details className="plain">
          <summary>{say('listActs')}</summary>
          <Lines label={say('listActs')} items={acts} idOf={({ ref }) => ref.leaf}>
            {(act) => <Act act={act} />}
          </Lines>
        </details>
      )}
    </div>
  )
}

function Act({ act: { ref, kind, on } }: { readonly act: PublicAct }) {
  const { tell } = useWords('acts')
  return tell('listAct', {
    kind: (
      <SectionLink section="record" path={['act', ref.leaf]}>
        {kindInWords(kind)}
      </SectionLink>
    ),
    day: <Day on={on} />,
    index: ref.index,
    log: <bdi className="mono">{ref.log}</bdi>,
  })
}

function Differing({ label, places }: { readonly label: string; readonly places: readonly PublicPlace[] }) {
  const { tell } = useWords('acts')
  if (places.length === 0) return null
  return (
    <>
      <h3>{label}</h3>
      <Lines label={label} items={places} idOf={({ log, index }) => `${log} ${index}`}>
        {({ log, index }) => tell('listPlace', { index, log: <bdi className="mono">{log}</bdi> })}
      </Lines>
    </>
  )
}
