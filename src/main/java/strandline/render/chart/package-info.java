/**
 * Figures as pictures: marks over shared scales. A figure is laid out once into a {@code Scene},
 * where every word has its place; bars, lines and points stand over the scene's scales, and the
 * rest round them. The same picture is poured out as PNG and as SVG.
 */
package strandline.render.chart;
