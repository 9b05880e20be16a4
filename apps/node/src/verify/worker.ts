import { parentPort, workerData } from 'node:worker_threads'
import { nodeCrypto } from '../crypto.ts'
import { Db } from '../store/db.ts'
import { actReaderFor } from './act-reader.ts'
import { checkStretch, type StretchTask } from './stretch.ts'

/** One thread of the verifier: gets the file of a store, then stretches one by one, and tells what each shows. */
const db = new Db(String(workerData), { readOnly: true, wait: 5000 })

parentPort?.on('message', (task: StretchTask) => void answer(task))

async function answer(task: StretchTask): Promise<void> {
  const seen = checkStretch(nodeCrypto, db, task, await actReaderFor(nodeCrypto, task))
  parentPort?.postMessage(seen, [])
}
