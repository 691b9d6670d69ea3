/** Something that the rest of a year could not keep as it was: the words say it. */
export type Note =
  | { readonly code: "poolOverspent"; readonly who: string; readonly hours: number }
  | { readonly code: "budgetOverspent"; readonly hours: number }
  | { readonly code: "teacherOverspent"; readonly teacher: string; readonly hours: number }
  | { readonly code: "smallerGroups"; readonly action: string; readonly from: number; readonly to: number }
  | { readonly code: "payerChanged"; readonly from: string; readonly to: string; readonly hours: number }
  | { readonly code: "slotsNotKept" };
