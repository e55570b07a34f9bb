//! Linear algebra: factorisations, eigenvalues, iterative solvers, determinants.

use crate::harness::{Program, program};

/// Least squares by Householder's reflections.
mod householder {
    use ad_runtime::differentiable;

    const M: usize = 4;
    const N: usize = 2;

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let mut a = [[0.0; N]; M];
        let mut b = [0.0; M];
        for i in 0..M {
            a[i] = [1.0 + 0.1 * i as f64, x[i]];
            b[i] = x[M + i];
        }
        for k in 0..N {
            let norm = (k..M).map(|i| a[i][k] * a[i][k]).sum::<f64>().sqrt();
            let alpha = if a[k][k] > 0.0 { -norm } else { norm };
            let mut v = [0.0; M];
            for i in k..M {
                v[i] = a[i][k];
            }
            v[k] -= alpha;
            let vtv: f64 = v.iter().map(|e| e * e).sum();
            for j in k..N {
                let dot: f64 = v.iter().zip(a.iter()).map(|(v, row)| v * row[j]).sum();
                for i in k..M {
                    a[i][j] -= 2.0 * dot / vtv * v[i];
                }
            }
            let dot: f64 = v.iter().zip(&b).map(|(v, b)| v * b).sum();
            for (b, v) in b.iter_mut().zip(&v) {
                *b -= 2.0 * dot / vtv * v;
            }
        }
        let y1 = b[1] / a[1][1];
        let y0 = (b[0] - a[0][1] * y1) / a[0][0];
        let residual: f64 = b[N..].iter().map(|r| r * r).sum();
        y0 * y1 + residual
    }
}

/// Jacobi's rotations on a symmetric matrix, until it is diagonal.
mod jacobi {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn eigenvalues(a: &mut [[f64; 3]; 3]) -> [f64; 3] {
        for _ in 0..5 {
            for p in 0..2 {
                for q in p + 1..3 {
                    if a[p][q].abs() < 1e-14 {
                        continue;
                    }
                    let theta = (a[q][q] - a[p][p]) / (2.0 * a[p][q]);
                    let t = theta.signum() / (theta.abs() + (theta * theta + 1.0).sqrt());
                    let c = 1.0 / (t * t + 1.0).sqrt();
                    let s = t * c;
                    for k in 0..3 {
                        let (kp, kq) = (a[k][p], a[k][q]);
                        a[k][p] = c * kp - s * kq;
                        a[k][q] = s * kp + c * kq;
                    }
                    for k in 0..3 {
                        let (pk, qk) = (a[p][k], a[q][k]);
                        a[p][k] = c * pk - s * qk;
                        a[q][k] = s * pk + c * qk;
                    }
                }
            }
        }
        [a[0][0], a[1][1], a[2][2]]
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let mut a = [[x[0], x[1], x[2]], [x[1], x[3], x[4]], [x[2], x[4], x[5]]];
        let e = eigenvalues(&mut a);
        e.iter().map(|l| l.powi(3)).sum::<f64>() + e.iter().fold(f64::MIN, |m, l| m.max(*l))
    }
}

/// Power iteration with a tolerance on the Rayleigh quotient.
mod power_iteration {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let a = [[4.0 + x[0], x[1]], [x[1], 1.0 + x[2]]];
        let mut v = vec![1.0, 0.5];
        let mut value = 0.0;
        for _ in 0..60 {
            let w: Vec<f64> = a.iter().map(|row| row.iter().zip(&v).map(|(a, v)| a * v).sum()).collect();
            let norm = w.iter().map(|c| c * c).sum::<f64>().sqrt();
            v = w.iter().map(|c| c / norm).collect();
            let previous = value;
            value = norm;
            if (value - previous).abs() < 1e-15 {
                break;
            }
        }
        value
    }
}

/// A determinant by recursive expansion in minors.
mod determinant {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn determinant(m: &[Vec<f64>]) -> f64 {
        if m.len() == 1 {
            return m[0][0];
        }
        let mut sum = 0.0;
        for j in 0..m.len() {
            let minor: Vec<Vec<f64>> = m[1..]
                .iter()
                .map(|row| row.iter().enumerate().filter(|(k, _)| *k != j).map(|(_, v)| *v).collect())
                .collect();
            let sign = if j % 2 == 0 { 1.0 } else { -1.0 };
            sum += sign * m[0][j] * determinant(&minor);
        }
        sum
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let m: Vec<Vec<f64>> = x.chunks(3).map(|r| r.to_vec()).collect();
        determinant(&m).abs().ln()
    }
}

/// Conjugate gradients on a sparse matrix in compressed rows.
mod conjugate_gradients {
    use ad_runtime::differentiable;

    const STARTS: [usize; 5] = [0, 2, 5, 8, 10];
    const COLUMNS: [usize; 10] = [0, 1, 0, 1, 2, 1, 2, 3, 2, 3];

    #[differentiable(order = 2)]
    fn multiply(values: &[f64], x: &[f64]) -> Vec<f64> {
        let mut y = vec![0.0; x.len()];
        for (row, out) in y.iter_mut().enumerate() {
            for k in STARTS[row]..STARTS[row + 1] {
                *out += values[k] * x[COLUMNS[k]];
            }
        }
        y
    }

    #[differentiable(order = 2)]
    fn dot(a: &[f64], b: &[f64]) -> f64 {
        a.iter().zip(b).map(|(x, y)| x * y).sum()
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let (d, o) = (x[0], x[1]);
        let values = [d, o, o, d, o, o, d, o, o, d];
        let b = &x[2..];
        let mut u = vec![0.0; b.len()];
        let mut r = b.to_vec();
        let mut p = r.clone();
        let mut rr = dot(&r, &r);
        for _ in 0..b.len() {
            let ap = multiply(&values, &p);
            let alpha = rr / dot(&p, &ap);
            for i in 0..u.len() {
                u[i] += alpha * p[i];
                r[i] -= alpha * ap[i];
            }
            let next = dot(&r, &r);
            if next.sqrt() < 1e-10 {
                break;
            }
            let beta = next / rr;
            for (p, r) in p.iter_mut().zip(&r) {
                *p = r + beta * *p;
            }
            rr = next;
        }
        dot(&u, &u)
    }
}

/// The inverse by Newton and Schulz's iteration with generic sizes.
mod newton_schulz {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn matmul<const N: usize>(a: &[[f64; N]; N], b: &[[f64; N]; N]) -> [[f64; N]; N] {
        let mut c = [[0.0; N]; N];
        for i in 0..N {
            for k in 0..N {
                for j in 0..N {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        c
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let a = [[x[0], x[1]], [x[2], x[3]]];
        let scale = a.iter().flatten().map(|v| v * v).sum::<f64>();
        let mut inverse = [[a[0][0] / scale, a[1][0] / scale], [a[0][1] / scale, a[1][1] / scale]];
        for _ in 0..12 {
            let product = matmul(&a, &inverse);
            let mut correction = [[0.0; 2]; 2];
            for i in 0..2 {
                for j in 0..2 {
                    correction[i][j] = if i == j { 2.0 } else { 0.0 } - product[i][j];
                }
            }
            inverse = matmul(&inverse, &correction);
        }
        inverse[0][0] * inverse[1][1] + inverse[0][1]
    }
}

/// Gram and Schmidt on columns that are borrowed apart by `split_at_mut`.
mod gram_schmidt {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn orthonormalise(vectors: &mut [Vec<f64>]) {
        for i in 0..vectors.len() {
            let (done, rest) = vectors.split_at_mut(i);
            let v = &mut rest[0];
            for q in done.iter() {
                let projection: f64 = q.iter().zip(v.iter()).map(|(a, b)| a * b).sum();
                for (v, q) in v.iter_mut().zip(q) {
                    *v -= projection * q;
                }
            }
            let norm = v.iter().map(|a| a.powi(2)).sum::<f64>().sqrt();
            v.iter_mut().for_each(|a| *a /= norm);
        }
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let mut vectors: Vec<Vec<f64>> = x.chunks(3).map(|c| c.to_vec()).collect();
        orthonormalise(&mut vectors);
        vectors[0][0] * vectors[1][1] + vectors[2][2] * vectors[1][0]
    }
}

/// LU with partial pivoting on nested vectors, rows exchanged in place.
mod lu {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn solve(a: &[Vec<f64>], b: &[f64]) -> Vec<f64> {
        let n = b.len();
        let mut a = a.to_vec();
        let mut x = b.to_vec();
        for col in 0..n {
            let mut pivot = col;
            for row in col + 1..n {
                if a[row][col].abs() > a[pivot][col].abs() {
                    pivot = row;
                }
            }
            a.swap(col, pivot);
            x.swap(col, pivot);
            for row in col + 1..n {
                let factor = a[row][col] / a[col][col];
                for k in col..n {
                    let above = a[col][k];
                    a[row][k] -= factor * above;
                }
                x[row] -= factor * x[col];
            }
        }
        for col in (0..n).rev() {
            for k in col + 1..n {
                x[col] -= a[col][k] * x[k];
            }
            x[col] /= a[col][col];
        }
        x
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let rows: Vec<Vec<f64>> = x[..9].chunks(3).map(<[f64]>::to_vec).collect();
        let y = solve(&rows, &x[9..]);
        y[0] * y[1] + y[2]
    }
}

pub fn programs() -> Vec<Program> {
    vec![
        program!(householder, [0.2, 0.9, 1.7, 2.1, 0.5, 1.2, 1.1, 2.4], 0.7670897028467973),
        program!(jacobi, [2.0, 0.3, -0.4, 1.0, 0.5, -0.7], 12.06432399582934),
        program!(power_iteration, [0.1, 0.4, -0.2], 4.147792684634964),
        program!(determinant, [0.2, 1.2, -0.5, 1.8, 0.4, 0.6, -0.7, 0.9, 1.5], 1.543725369068719),
        program!(conjugate_gradients, [2.5, -0.8, 1.0, 0.3, -0.2, 0.7], 0.4737294685272058),
        program!(newton_schulz, [1.3, 0.4, -0.2, 0.9], 0.4288),
        program!(gram_schmidt, [1.0, 0.2, 0.3, -0.4, 1.1, 0.2, 0.5, 0.1, 0.9], 0.658906829344251),
        program!(lu, [0.2, 1.2, -0.5, 1.8, 0.4, 0.6, -0.7, 0.9, 1.5, 1.0, 0.3, -0.2], -0.32247210498877704),
    ]
}
