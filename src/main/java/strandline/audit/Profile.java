package strandline.audit;

/** Whom a workbook is made for: some rules hold for one of them alone. */
public enum Profile {
  /** People who filter, sort and draw: filters, frozen headers and charts are welcome. */
  ANALYST,
  /** The public: the guidance to the letter. */
  PUBLICATION
}
