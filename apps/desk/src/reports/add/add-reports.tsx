import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { FeedForm } from "./feed-form.tsx";
import { FileForm } from "./file-form.tsx";
import { TextForm } from "./text-form.tsx";
import { UrlForm } from "./url-form.tsx";

export type Way = "file" | "text" | "url" | "feed";

const WAYS: { id: Way; label: string; form: React.ComponentType<{ focused?: boolean }> }[] = [
  { id: "text", label: "Paste a text", form: TextForm },
  { id: "file", label: "Files", form: FileForm },
  { id: "url", label: "Web address", form: UrlForm },
  { id: "feed", label: "Feed", form: FeedForm },
];

export function AddReports({ way, choose }: { way: Way; choose: (way: Way) => void }) {
  return (
    <Tabs className="add" selectedKey={way} onSelectionChange={(key) => choose(key as Way)}>
      <TabList aria-label="How to add reports">
        {WAYS.map(({ id, label }) => (
          <Tab key={id} id={id}>
            {label}
          </Tab>
        ))}
      </TabList>
      {WAYS.map(({ id, form: Form }) => (
        <TabPanel key={id} id={id}>
          <Form />
        </TabPanel>
      ))}
    </Tabs>
  );
}
