import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, getRouteApi } from "@tanstack/react-router";
import * as ask from "../api/questions.ts";
import { Answer } from "../ui/states.tsx";
import { ReadingView } from "./reading-view.tsx";
import "../styles/reading.css";
import "../styles/record.css";

const here = getRouteApi("/desk/reports/$report");

function ReadingPage() {
  const { report } = here.useParams();
  const { version } = here.useSearch();
  const query = useQuery(ask.report(report, version));
  return (
    <Answer query={query} what="the reading">
      {(detail) => <ReadingView detail={detail} />}
    </Answer>
  );
}

export const Route = createLazyRoute("/desk/reports/$report")({ component: ReadingPage });
