import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Button, Input, SearchField } from "react-aria-components";
import { Icon } from "../ui/icons.tsx";

const here = getRouteApi("/desk/reports");

/** How long somebody may pause while writing before the list is asked again, in milliseconds. */
const PAUSE = 250;

export function ReportFilters() {
  const { text, outlet } = here.useSearch();
  const navigate = useNavigate({ from: "/reports" });
  const [words, setWords] = useState(text ?? "");
  useEffect(() => {
    if (words === (text ?? "")) return;
    const timer = setTimeout(
      () => void navigate({ search: (search) => ({ ...search, text: words || undefined }), replace: true }),
      PAUSE,
    );
    return () => clearTimeout(timer);
  }, [words, text, navigate]);
  return (
    <search className="report-filters">
      <SearchField className="field-search" value={words} onChange={setWords} aria-label="Words of the text">
        <Icon name="search" />
        <Input placeholder="Words of the text" />
      </SearchField>
      {outlet?.map((name) => (
        <Button
          key={name}
          className="chip"
          aria-label={`Not only ${name}`}
          onPress={() =>
            void navigate({
              search: (search) => ({
                ...search,
                outlet: outlet.length > 1 ? outlet.filter((one) => one !== name) : undefined,
              }),
            })
          }
        >
          {name}
          <Icon name="close" />
        </Button>
      ))}
    </search>
  );
}
