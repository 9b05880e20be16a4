import { useEffect, useState } from 'react'
import { refresh } from '../../../api/cache.ts'
import { postBytes } from '../../../api/request.ts'
import type { ApiFault } from '../../../api/types.ts'
import type { ImportReport, BundleSummary } from '../../../../../node/src/api/bundles.ts'

/** Where a bundle in somebody's hand has got to. Until `taken` nothing has changed. */
export type BundleStep =
  | { readonly at: 'looking' }
  | { readonly at: 'told'; readonly summary: BundleSummary }
  | { readonly at: 'taking'; readonly summary: BundleSummary }
  | { readonly at: 'taken'; readonly report: ImportReport }
  | { readonly at: 'refused'; readonly fault: ApiFault }

/** Looks into a bundle at once; takes it in when told to, and not twice. */
export function useBundle(file: File): { readonly step: BundleStep; readonly takeIn: () => void } {
  const [step, go] = useState<BundleStep>({ at: 'looking' })
  useEffect(() => {
    const gone = new AbortController()
    void lookUnless(file, gone.signal, go)
    return () => gone.abort()
  }, [file])
  const takeIn = (): void => {
    if (step.at !== 'told') return
    go({ at: 'taking', summary: step.summary })
    void take(file).then(go)
  }
  return { step, takeIn }
}

const bytesOf = async (file: File): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.arrayBuffer())

async function look(file: File): Promise<BundleStep> {
  const told = await postBytes('/api/bundles/look', await bytesOf(file))
  return told.ok ? { at: 'told', summary: told.value as BundleSummary } : { at: 'refused', fault: told.fault }
}

async function lookUnless(file: File, gone: AbortSignal, go: (step: BundleStep) => void): Promise<void> {
  const next = await look(file)
  if (!gone.aborted) go(next)
}

async function take(file: File): Promise<BundleStep> {
  const taken = await postBytes('/api/bundles', await bytesOf(file))
  if (!taken.ok) return { at: 'refused', fault: taken.fault }
  refresh('/api/')
  return { at: 'taken', report: taken.value as ImportReport }
}
