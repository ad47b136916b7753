import type { Entity, Span } from "@onrecord/record";

/** Text that grows while who is named in it is kept with the offsets. */
export class Cast {
  text = "";
  readonly entities: Entity[] = [];

  add(words: string): Span {
    const start = this.text.length;
    this.text += words;
    return { start, end: this.text.length, text: words };
  }

  /** Writes a name (or other words for it), and keeps it as a mention of its entity. */
  name(who: Pick<Entity, "kind" | "name"> & Partial<Entity>, words = who.name): { id: string; span: Span } {
    const span = this.add(words);
    let entity = this.entities.find(({ kind, name }) => kind === who.kind && name === who.name);
    if (!entity) {
      entity = { ...who, id: `n${this.entities.length + 1}`, mentions: [] };
      this.entities.push(entity);
    }
    entity.mentions.push(span);
    return { id: entity.id, span };
  }
}
