/** GET /api/trend: everything the trend page prints, as the package `adherence` computes it. */
export type { TrendPage as TrendShown } from '@alternat/adherence'
