//! Colour spaces and images: transfer curves, hue, perceptual spaces, convolution, sampling.

use crate::harness::{Program, program};

/// sRGB's transfer curve and relative luminance.
mod srgb {
    use ad_runtime::differentiable;

    #[differentiable(order = 3)]
    fn to_linear(c: f64) -> f64 {
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    }

    #[differentiable(order = 3)]
    pub fn f(x: &[f64]) -> f64 {
        let luminance =
            |c: &[f64]| 0.2126 * to_linear(c[0]) + 0.7152 * to_linear(c[1]) + 0.0722 * to_linear(c[2]);
        let (a, b) = (luminance(&x[..3]), luminance(&x[3..]));
        // The contrast ratio of the accessibility guidelines.
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }
}

/// Lab and the colour difference of 1976.
mod lab {
    use ad_runtime::differentiable;

    const WHITE: [f64; 3] = [0.95047, 1.0, 1.08883];
    const M: [[f64; 3]; 3] = [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ];

    #[differentiable(order = 2)]
    fn lab(rgb: &[f64]) -> [f64; 3] {
        let f = |t: f64| {
            const DELTA: f64 = 6.0 / 29.0;
            if t > DELTA * DELTA * DELTA { t.cbrt() } else { t / (3.0 * DELTA * DELTA) + 4.0 / 29.0 }
        };
        let mut xyz = [0.0; 3];
        for (row, out) in M.iter().zip(xyz.iter_mut()) {
            *out = row.iter().zip(rgb).map(|(m, c)| m * c).sum();
        }
        let [fx, fy, fz] = [f(xyz[0] / WHITE[0]), f(xyz[1] / WHITE[1]), f(xyz[2] / WHITE[2])];
        [116.0 * fy - 16.0, 500.0 * (fx - fy), 200.0 * (fy - fz)]
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let (a, b) = (lab(&x[0..3]), lab(&x[3..6]));
        a.iter().zip(&b).map(|(p, q)| (p - q) * (p - q)).sum::<f64>().sqrt()
    }
}

/// Convolution of an image with a kernel, clamped at the border.
mod convolution {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn convolve(image: &[Vec<f64>], kernel: &[[f64; 3]; 3]) -> Vec<Vec<f64>> {
        let (h, w) = (image.len() as i32, image[0].len() as i32);
        let mut out = vec![vec![0.0; w as usize]; h as usize];
        for y in 0..h {
            for x in 0..w {
                let mut acc = 0.0;
                for (ky, row) in kernel.iter().enumerate() {
                    for (kx, k) in row.iter().enumerate() {
                        let sy = (y + ky as i32 - 1).clamp(0, h - 1) as usize;
                        let sx = (x + kx as i32 - 1).clamp(0, w - 1) as usize;
                        acc += k * image[sy][sx];
                    }
                }
                out[y as usize][x as usize] = acc;
            }
        }
        out
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let image: Vec<Vec<f64>> = x[..12].chunks(4).map(|row| row.to_vec()).collect();
        let s = x[12];
        let sobel_x = [[-1.0, 0.0, 1.0], [-s, 0.0, s], [-1.0, 0.0, 1.0]];
        let sobel_y = [[-1.0, -s, -1.0], [0.0, 0.0, 0.0], [1.0, s, 1.0]];
        let gx = convolve(&image, &sobel_x);
        let gy = convolve(&image, &sobel_y);
        let mut edges = 0.0;
        for (row_x, row_y) in gx.iter().zip(gy.iter()) {
            for (a, b) in row_x.iter().zip(row_y) {
                edges += (a * a + b * b + 0.01).sqrt();
            }
        }
        edges
    }
}

/// Bilinear sampling of a texture along a line.
mod bilinear {
    use ad_runtime::differentiable;

    const TEXTURE: [[f64; 4]; 4] =
        [[0.1, 0.4, 0.3, 0.9], [0.6, 0.2, 0.8, 0.5], [0.7, 0.9, 0.1, 0.3], [0.2, 0.5, 0.6, 0.4]];

    #[differentiable(order = 2)]
    fn sample(u: f64, v: f64) -> f64 {
        let x = (u * 3.0).clamp(0.0, 3.0);
        let y = (v * 3.0).clamp(0.0, 3.0);
        let (x0, y0) = (x.floor(), y.floor());
        let (fx, fy) = (x - x0, y - y0);
        let (i, j) = (y0 as usize, x0 as usize);
        let (i1, j1) = ((i + 1).min(3), (j + 1).min(3));
        let lerp = |a: f64, b: f64, t: f64| a + (b - a) * t;
        lerp(lerp(TEXTURE[i][j], TEXTURE[i][j1], fx), lerp(TEXTURE[i1][j], TEXTURE[i1][j1], fx), fy)
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let n = 7;
        let mut sum = 0.0;
        for k in 0..n {
            let t = k as f64 / (n - 1) as f64;
            sum += sample(x[0] + t * (x[2] - x[0]), x[1] + t * (x[3] - x[1]));
        }
        sum / n as f64
    }
}

/// Okhsl-like gamut clipping: the largest chroma in range, by halving.
mod gamut {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn oklab_to_linear(l: f64, a: f64, b: f64) -> [f64; 3] {
        let l_ = l + 0.3963377774 * a + 0.2158037573 * b;
        let m_ = l - 0.1055613458 * a - 0.0638541728 * b;
        let s_ = l - 0.0894841775 * a - 1.2914855480 * b;
        let (l, m, s) = (l_ * l_ * l_, m_ * m_ * m_, s_ * s_ * s_);
        [
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s,
        ]
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let (lightness, hue) = (x[0], x[1]);
        let mut chroma = x[2];
        let mut step = chroma;
        for _ in 0..6 {
            step *= 0.5;
            let rgb = oklab_to_linear(lightness, chroma * hue.cos(), chroma * hue.sin());
            let inside = rgb.iter().all(|c| (0.0..=1.0).contains(c));
            chroma += if inside { step } else { -step };
        }
        let rgb = oklab_to_linear(lightness, chroma * hue.cos(), chroma * hue.sin());
        rgb[0] + 2.0 * rgb[1] * rgb[2]
    }
}

/// A tone curve: exposure, filmic operator, gamma, for an array of pixels of bytes.
mod tone {
    use ad_runtime::differentiable;

    const PIXELS: [[u8; 3]; 3] = [[200, 120, 30], [15, 80, 240], [128, 128, 128]];

    #[differentiable(order = 2)]
    fn filmic(x: f64) -> f64 {
        let (a, b, c, d, e) = (2.51, 0.03, 2.43, 0.59, 0.14);
        ((x * (a * x + b)) / (x * (c * x + d) + e)).clamp(0.0, 1.0)
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let exposure = 2f64.powf(x[0]);
        let mut total = 0.0;
        for pixel in &PIXELS {
            let mapped = pixel.map(|byte| f64::from(byte) / 255.0);
            for channel in mapped {
                total += filmic(exposure * channel).powf(1.0 / x[1]);
            }
        }
        total / (3 * PIXELS.len()) as f64
    }
}

pub fn programs() -> Vec<Program> {
    vec![
        program!(srgb, [0.9, 0.7, 0.03, 0.2, 0.1, 0.6], 6.169025610284905, third),
        program!(lab, [0.8, 0.3, 0.5, 0.001, 0.002, 0.003], 78.52524167765303),
        program!(
            convolution,
            [0.1, 0.4, 0.3, 0.9, 0.6, 0.2, 0.8, 0.5, 0.7, 0.9, 0.1, 0.3, 1.9],
            17.659207460933715
        ),
        program!(bilinear, [0.11, 0.17, 0.87, 0.79], 0.33006428571428575),
        program!(gamut, [0.6, 0.8, 0.21], 0.6115674573203667),
        program!(tone, [0.4, 2.2], 0.7591071906029044),
    ]
}
