import type { Reading } from "@onrecord/record";
import { useState } from "react";
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Tag,
  TagGroup,
  TagList,
} from "react-aria-components";
import { Icon } from "../../ui/icons.tsx";

/** Which of the report's names take a part in an event: tags to take away, and a field to add one. */
export function PartiesField(props: {
  label: string;
  ids: readonly string[];
  reading: Reading;
  onChange: (ids: string[]) => void;
}) {
  const { label, ids, reading, onChange } = props;
  const [words, setWords] = useState("");
  const nameOf = (id: string) => reading.entities.find((entity) => entity.id === id)?.name ?? id;
  const others = reading.entities
    .filter(({ id, name }) => !ids.includes(id) && name.toLowerCase().includes(words.toLowerCase()))
    .sort((a, b) => a.name.localeCompare(b.name));
  return (
    <div className="parties-field">
      <TagGroup aria-label={label} onRemove={(gone) => onChange(ids.filter((id) => !gone.has(id)))}>
        <TagList items={ids.map((id) => ({ id }))} renderEmptyState={() => <span className="quiet">Nobody named</span>}>
          {({ id }) => (
            <Tag textValue={nameOf(id)} className="chip">
              {nameOf(id)}
              <Button slot="remove" aria-label={`Take ${nameOf(id)} away`}>
                <Icon name="close" />
              </Button>
            </Tag>
          )}
        </TagList>
      </TagGroup>
      <ComboBox
        // Another field once a name is added: this one would keep the name as its own value.
        key={ids.join()}
        className="field"
        inputValue={words}
        onInputChange={setWords}
        items={others}
        onSelectionChange={(id) => {
          if (id === null) return;
          onChange([...ids, String(id)]);
          setWords("");
        }}
      >
        <Label>Add a name of this report</Label>
        <Input />
        <Popover className="popover">
          <ListBox className="options">
            {(item: (typeof others)[number]) => (
              <ListBoxItem textValue={item.name} className="option">
                {item.name} <span className="quiet">{[item.country, item.sector].filter(Boolean).join(" ")}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  );
}
