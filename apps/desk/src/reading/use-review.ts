import type { DecisionInput, ReportDetail, Review } from "@onrecord/record/asking";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef } from "react";
import { decide } from "../api/changes.ts";
import { ProblemError } from "../api/client.ts";
import * as ask from "../api/questions.ts";
import { say } from "../ui/toast.tsx";

type Subject = Extract<DecisionInput, { subject: unknown }>["subject"];
export type Correction = Pick<Extract<DecisionInput, { action: "correct" }>, "field" | "value">;

const ROWS_OF = { event: "eventRows", claim: "claimRows", agreement: "agreementRows" } as const;
type Rows = (typeof ROWS_OF)[keyof typeof ROWS_OF];

const DONE = { accept: "Accepted", reject: "Rejected", correct: "Corrected" } as const;

const failed = (error: unknown) =>
  say(error instanceof ProblemError ? `${error.message} ${error.problem.next}` : String(error), { failed: true });

/** The newest decision on a mark that has not been taken back; undefined where there is none. */
async function standingDecision(subject: string, queries: ReturnType<typeof useQueryClient>) {
  const { items } = await queries.fetchQuery({ ...ask.decisions(subject), staleTime: 0 });
  const undone = new Set(items.map(({ input }) => (input.action === "undo" ? input.decision : undefined)));
  return items.find(({ id, input }) => input.action !== "undo" && !undone.has(id));
}

/** Decisions on the marks of one report; each can be taken back, the newest first. */
export function useReview(report: string) {
  const queries = useQueryClient();
  const made = useRef<string[]>([]);
  /** Decisions go out one after the other, so that an undo finds what was decided a moment before. */
  const before = useRef<Promise<unknown>>(Promise.resolve());
  const inTurn = useCallback(<T>(act: () => Promise<T>): Promise<T> => {
    const turn = before.current.then(act);
    before.current = turn.catch(() => undefined);
    return turn;
  }, []);

  const settle = useCallback(
    () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ["report", report] }),
        queries.invalidateQueries({ queryKey: ["events"], refetchType: "none" }),
      ]),
    [queries, report],
  );

  /** Shows the outcome at once; the server's answer follows. */
  const foresee = useCallback(
    (subject: Subject, review: Review) => {
      queries.setQueriesData({ queryKey: ["report", report] }, (known: unknown) => {
        const detail = known as Pick<ReportDetail, Rows> | undefined;
        const rows = ROWS_OF[subject.kind as keyof typeof ROWS_OF];
        const entry = Object.entries(detail?.[rows] ?? {}).find(([, row]) => row.id === subject.id);
        if (!detail || !entry) return known;
        return { ...detail, [rows]: { ...detail[rows], [entry[0]]: { ...entry[1], review } } };
      });
    },
    [queries, report],
  );

  const judge = useCallback(
    async (action: "accept" | "reject", subject: Subject) => {
      foresee(subject, action === "accept" ? "accepted" : "rejected");
      await inTurn(async () => {
        try {
          const { id } = await decide({ action, subject });
          made.current.push(id);
          say(`${DONE[action]}. Press u to undo.`);
        } catch (error) {
          failed(error);
        }
        await settle();
      });
    },
    [foresee, inTurn, settle],
  );

  /** Gives whether the correction was taken. */
  const correct = useCallback(
    (subject: Subject, correction: Correction) =>
      inTurn(async () => {
        try {
          const { id } = await decide({ action: "correct", subject, ...correction });
          made.current.push(id);
          say(`${DONE.correct}: ${correction.field}. Press u to undo.`);
          await settle();
          return true;
        } catch (error) {
          failed(error);
          return false;
        }
      }),
    [inTurn, settle],
  );

  /** Takes back the last decision made here, or else the last one on `subject`. */
  const undo = useCallback(
    (subject: string | undefined) =>
      inTurn(async () => {
        try {
          const last = made.current.pop() ?? (subject ? (await standingDecision(subject, queries))?.id : undefined);
          if (!last) return say("There is no decision here to undo.");
          await decide({ action: "undo", decision: last });
          await settle();
          say("Undone.");
        } catch (error) {
          failed(error);
        }
      }),
    [inTurn, queries, settle],
  );

  return { judge, correct, undo };
}

export type ReviewActions = ReturnType<typeof useReview>;
