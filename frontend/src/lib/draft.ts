/** A statement as a person writes or corrects it, and the JSON that the desk takes. */
import type { Assertion, Content } from '../api/assertions';
import type { Kind } from '../api/dossier';

/** What fills a role: the entity of that id, or words; `create` makes the words a new entity of that type. */
export interface Filling {
  role: string;
  entity: string | null;
  text: string;
  create: string;
}

export interface Draft {
  /** Of the statement that is corrected; "" where one is added. */
  id: string;
  type: string;
  fillings: Filling[];
  edtf: string;
  place: Filling;
  stance: string;
  modality: string;
  voice: { id: string; label: string }[];
  evidence: Evidence[];
  /** Kept as they are. */
  duration: string | null;
  citations: Content['citations'];
}

export interface Evidence {
  source: string;
  start: number;
  end: number;
  text: string;
}

const empty = (role: string): Filling => ({ role, entity: null, text: '', create: '' });

/** The draft of what is there, to be corrected. */
export function draftOf({ content: it, parts, place, voice }: Assertion): Draft {
  return {
    id: it.id,
    type: it.type,
    fillings: it.participants.map(({ role, entity, text }, i) => ({
      role,
      entity,
      text: parts[i]?.entity?.label ?? text ?? '',
      create: '',
    })),
    edtf: it.time?.edtf ?? '',
    place: place ? { role: 'place', entity: place.id, text: place.label, create: '' } : empty('place'),
    stance: it.stance,
    modality: it.modality,
    voice,
    evidence: it.evidence,
    duration: it.duration,
    citations: it.citations,
  };
}

/** An empty draft on selected words. */
export function draftOn(evidence: Evidence): Draft {
  return { id: '', type: '', fillings: [], edtf: '', place: empty('place'), stance: 'asserts', modality: 'certain', voice: [], evidence: [evidence], duration: null, citations: [] };
}

/** The fillings for the roles of `kind`: what is there already is kept, every other role has an empty one. */
export function fillingsFor(kind: Kind, fillings: readonly Filling[]): Filling[] {
  return kind.roles.flatMap((role) => {
    const filled = fillings.filter((each) => each.role === role.name && each.text !== '');
    return filled.length > 0 ? filled : [empty(role.name)];
  });
}

/** The roles of `kind` that must be filled and are not. */
export function missing(kind: Kind, draft: Draft): string[] {
  const filled = (role: string) => draft.fillings.some((each) => each.role === role && each.text.trim() !== '');
  return kind.roles.filter((role) => role.required && !filled(role.name)).map((role) => role.name);
}

/** The statement as the desk takes it. */
export function content(draft: Draft): unknown {
  const [place] = participants([draft.place]);
  return {
    id: draft.id,
    type: draft.type,
    participants: participants(draft.fillings),
    time: draft.edtf.trim() ? { edtf: draft.edtf.trim() } : null,
    place: place ? (place.entity ?? place) : null,
    voice: draft.voice.map((each) => each.id),
    stance: draft.stance,
    modality: draft.modality,
    evidence: draft.evidence,
    duration: draft.duration,
    citations: draft.citations,
  };
}

function participants(fillings: readonly Filling[]) {
  return fillings
    .filter((each) => each.text.trim() !== '')
    .map(({ role, entity, text, create }) =>
      entity ? { role, entity } : create ? { role, text: text.trim(), new: create } : { role, text: text.trim() },
    );
}
