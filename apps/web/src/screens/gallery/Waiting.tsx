import { useState } from 'react'
import { DropFile } from '../../design/DropFile.tsx'
import { Fault } from '../../design/Fault.tsx'
import { Notice } from '../../design/Notice.tsx'
import { Progress } from '../../design/Progress.tsx'
import { Marked } from '../../forms/Marked.tsx'
import { FindingList } from '../../forms/FindingList.tsx'
import { FOUND, SENTENCE } from './invented.ts'

const FAULT = {
  status: 409,
  code: 'log-grew',
  message: 'The log grew while this was on its way. Look at what came, then send it once more.',
  where: 'north.example/alternat/gallery',
}

/** Work under way, and how it ended. */
export function Waiting() {
  const [file, setFile] = useState<string | null>(null)
  return (
    <>
      <div>
        <Progress label="Reading the record" done={null} />
        <Progress label="Raw bytes" done={12} of={40} words="12 of 40 kB" onCancel={() => undefined} />
      </div>
      <div>
        <Notice>Demonstration keys: nothing here was signed by a government.</Notice>
        <Notice look="done">On the record. The other side sees it as soon as it is carried over.</Notice>
      </div>
      <Fault fault={FAULT} />
      <div className="banner refused">
        <h3>Refused. Nothing left this machine.</h3>
        <Marked text={SENTENCE} found={[FOUND]} />
        <FindingList findings={[FOUND]} />
      </div>
      <DropFile onFile={(given) => setFile(given.name)}>
        <p>{file === null ? 'Drop a file here, or choose one.' : `${file} was looked at and put away.`}</p>
      </DropFile>
      <DropFile isBusy onFile={() => undefined}>
        <p>A file is being read.</p>
      </DropFile>
    </>
  )
}
