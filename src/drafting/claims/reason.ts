import type { ClaimKind, Evidence } from '../../model/taxonomy.ts';

const KIND: Record<ClaimKind, string> = {
  event: 'It says that something is so or happened',
  attribution: 'That somebody said or thought this is itself the news',
  cause: 'It says that one thing brought about another',
  motive: 'It says why somebody did it, which cannot be seen',
  quantity: 'It gives an amount',
  prediction: 'It says what will happen',
  evaluation: 'It judges',
};
const SHOWN: Record<Evidence, string> = {
  E0: 'nothing is shown for it here',
  E1: 'it rests on the word of somebody who may have a stake',
  E2: 'it is second-hand, or from somebody unnamed',
  E3: 'one thing is named that it rests on',
  E4: 'more than one thing is said to bear it out',
  E5: 'a check and its method are told',
};

/** Why a claim is worth an author’s look, in one sentence. */
export const reasonOf = (kind: ClaimKind, evidence: Evidence, counted: boolean): string =>
  `${KIND[kind]}${counted && kind !== 'quantity' ? ', with a number in it' : ''}; ${SHOWN[evidence]}.`;
