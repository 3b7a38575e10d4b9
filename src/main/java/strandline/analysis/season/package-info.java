/** Season and trend taken apart: STL as R has it, seasonal indices, adjusted series, strengths. */
package strandline.analysis.season;
