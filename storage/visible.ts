import type { ExpressionBuilder } from 'kysely'
import { readsAdverts, type Scope } from '../casework/scope.ts'
import type { Tables } from './schema.ts'

/** Where anybody may look: the visitor's municipalities, and what has no known place. */
export function allowed(scope: Scope, places: readonly string[] = []): string[] {
  const all = readsAdverts(scope) ? [...scope.municipalities, 'onbekend'] : []
  return places.length === 0 ? all : all.filter(place => places.includes(place))
}

/** Networks that touch the visitor's municipalities or have no known place. */
export function visibleTo(scope: Scope, places: readonly string[] = []) {
  const wanted = allowed(scope, places)
  return (eb: ExpressionBuilder<Tables, 'network'>) =>
    eb.exists(
      eb
        .selectFrom('network_place')
        .select('network_place.gm')
        .whereRef('network_place.network', '=', 'network.id')
        .where('network_place.gm', 'in', wanted.length === 0 ? [''] : wanted),
    )
}
