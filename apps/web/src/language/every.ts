import type { Catalogue } from './message.ts'
import { offerFiles } from './offer.ts'

/** Offers every catalogue, each in a file of its own that is fetched when it is first needed. */
export function offerEvery(): void {
  offerFiles(import.meta.glob<Catalogue>('./{en,fr,es,ru,zh,ar}/*.ts', { import: 'default' }))
}
