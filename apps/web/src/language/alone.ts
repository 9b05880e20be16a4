import type { Catalogue } from './message.ts'
import { offerFiles } from './offer.ts'

/** Offers what the stand-alone page says, in all languages: it is one file and can fetch nothing. */
export function offerAlone(): void {
  offerFiles(
    import.meta.glob<Catalogue>(
      './{en,fr,es,ru,zh,ar}/{checks,design,forms,frame,kinds,lines,record,refusals,said,score,unit,verify,voids}.ts',
      {
        import: 'default',
      },
    ),
  )
}
