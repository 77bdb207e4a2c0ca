import type { Context } from 'hono'
import type { NetworkPage } from '../storage/networks.ts'
import type { House } from './house.ts'
import type { CutDraft } from './parts/cut-form.tsx'
import type { DecisionDraft } from './parts/decision-form.tsx'
import type { Draft } from './parts/judgement-form.tsx'
import type { Neighbours } from './parts/network-head.tsx'
import type { VerdictDraft } from './parts/verdicts.tsx'
import type { Visitor } from './visitor.ts'

/** What was typed into each form of the page and not recorded. */
export interface Drafts {
  judgement: Draft
  correction: Draft
  decision: DecisionDraft
  verdict: VerdictDraft | null
  cut: CutDraft | null
}

export const nothingTyped: Drafts = {
  judgement: { judgement: '', reason: '', refused: null },
  correction: { judgement: '', reason: '', refused: null },
  decision: { kind: '', watchUntil: '', reason: '', refused: null },
  verdict: null,
  cut: null,
}

/** How the acts on a network find it and show it again. */
export interface NetworkDesk {
  house: House
  found: (c: Context<Visitor>) => Promise<NetworkPage>
  show: (
    c: Context<Visitor>,
    network: NetworkPage,
    drafts: Drafts,
    status?: 200 | 409 | 422,
  ) => Promise<Response>
  neighbours: (c: Context<Visitor>, id: string) => Promise<Neighbours>
}
