//! Geometry: polygons, rays, curves, the sphere, rotations, distances.

use crate::harness::{Program, program};

/// Area and centroid of a polygon by the shoelace formula.
mod polygon {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn centroid(points: &[(f64, f64)]) -> (f64, f64, f64) {
        let mut area = 0.0;
        let mut cx = 0.0;
        let mut cy = 0.0;
        let n = points.len();
        for i in 0..n {
            let (x0, y0) = points[i];
            let (x1, y1) = points[(i + 1) % n];
            let cross = x0 * y1 - x1 * y0;
            area += cross;
            cx += (x0 + x1) * cross;
            cy += (y0 + y1) * cross;
        }
        area *= 0.5;
        (area, cx / (6.0 * area), cy / (6.0 * area))
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let points: Vec<(f64, f64)> = x.chunks_exact(2).map(|p| (p[0], p[1])).collect();
        let (area, cx, cy) = centroid(&points);
        area * cx + cy
    }
}

/// The nearest of several spheres that a ray hits, shaded by Lambert's law.
mod ray_sphere {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn dot(a: [f64; 3], b: [f64; 3]) -> f64 {
        a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
    }

    #[differentiable(order = 2)]
    fn sub(a: [f64; 3], b: [f64; 3]) -> [f64; 3] {
        [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
    }

    #[differentiable(order = 2)]
    fn hit(origin: [f64; 3], direction: [f64; 3], center: [f64; 3], radius: f64) -> f64 {
        let oc = sub(origin, center);
        let a = dot(direction, direction);
        let half_b = dot(oc, direction);
        let c = dot(oc, oc) - radius * radius;
        let discriminant = half_b * half_b - a * c;
        if discriminant < 0.0 {
            return -1.0;
        }
        let root = discriminant.sqrt();
        let near = (-half_b - root) / a;
        if near > 1e-6 { near } else { (-half_b + root) / a }
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let origin = [x[0], x[1], x[2]];
        let direction = [x[3], x[4], 1.0];
        let spheres = [([0.0, 0.0, 5.0], 1.5), ([0.5, 0.2, 3.0], x[5]), ([9.0, 9.0, 9.0], 1.0)];
        let mut nearest = f64::INFINITY;
        let mut center = [0.0; 3];
        for (c, r) in spheres {
            let t = hit(origin, direction, c, r);
            if t > 0.0 && t < nearest {
                nearest = t;
                center = c;
            }
        }
        let mut point = origin;
        for k in 0..3 {
            point[k] += nearest * direction[k];
        }
        let normal = sub(point, center);
        let light = [0.3, 0.8, -0.6];
        (dot(normal, light) / dot(normal, normal).sqrt()).max(0.0)
    }
}

/// A cubic Bézier curve: its length by Gauss quadrature of the speed.
mod bezier_length {
    use ad_runtime::differentiable;

    const NODES: [(f64, f64); 3] = [
        (-0.7745966692414834, 0.5555555555555556),
        (0.0, 0.8888888888888888),
        (0.7745966692414834, 0.5555555555555556),
    ];

    #[differentiable(order = 2)]
    fn speed(p: &[[f64; 2]; 4], t: f64) -> f64 {
        let u = 1.0 - t;
        let mut s = 0.0;
        for k in 0..2 {
            let d = 3.0 * u * u * (p[1][k] - p[0][k])
                + 6.0 * u * t * (p[2][k] - p[1][k])
                + 3.0 * t * t * (p[3][k] - p[2][k]);
            s += d * d;
        }
        s.sqrt()
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let p = [[0.0, 0.0], [x[0], x[1]], [x[2], x[3]], [x[4], x[5]]];
        let pieces = 4;
        (0..pieces)
            .map(|i| {
                let (a, b) = (i as f64 / pieces as f64, (i + 1) as f64 / pieces as f64);
                NODES.iter().map(|(z, w)| w * speed(&p, 0.5 * (a + b) + 0.5 * (b - a) * z)).sum::<f64>()
                    * 0.5
                    * (b - a)
            })
            .sum()
    }
}

/// De Casteljau's subdivision, recursive, until a segment is flat.
mod de_casteljau {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn length(p: [[f64; 2]; 3], depth: u32) -> f64 {
        let chord = (p[2][0] - p[0][0]).hypot(p[2][1] - p[0][1]);
        let hull =
            (p[1][0] - p[0][0]).hypot(p[1][1] - p[0][1]) + (p[2][0] - p[1][0]).hypot(p[2][1] - p[1][1]);
        if depth == 0 || hull - chord < 0.02 {
            return (2.0 * chord + hull) / 3.0;
        }
        let mid = |a: [f64; 2], b: [f64; 2]| [0.5 * (a[0] + b[0]), 0.5 * (a[1] + b[1])];
        let left = mid(p[0], p[1]);
        let right = mid(p[1], p[2]);
        let center = mid(left, right);
        length([p[0], left, center], depth - 1) + length([center, right, p[2]], depth - 1)
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        length([[0.0, 0.0], [x[0], x[1]], [x[2], x[3]]], 3)
    }
}

/// Great-circle distance along a route.
mod haversine {
    use ad_runtime::differentiable;

    const EARTH_RADIUS_KM: f64 = 6371.0088;

    #[differentiable(order = 3)]
    fn haversine(lat1: f64, lon1: f64, lat2: f64, lon2: f64) -> f64 {
        let dlat = (lat2 - lat1).to_radians();
        let dlon = (lon2 - lon1).to_radians();
        let a = (dlat / 2.0).sin().powi(2)
            + lat1.to_radians().cos() * lat2.to_radians().cos() * (dlon / 2.0).sin().powi(2);
        2.0 * EARTH_RADIUS_KM * a.sqrt().asin()
    }

    #[differentiable(order = 3)]
    pub fn f(x: &[f64]) -> f64 {
        let stops = [(48.1, 11.6), (x[0], x[1]), (45.5, 9.2)];
        stops.windows(2).map(|w| haversine(w[0].0, w[0].1, w[1].0, w[1].1)).sum()
    }
}

/// Rodrigues' rotation of a vector about an axis, with the small-angle branch.
mod rodrigues {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn rotate(w: &[f64; 3], v: &[f64; 3]) -> [f64; 3] {
        let theta2: f64 = w.iter().map(|x| x * x).sum();
        let cross = [w[1] * v[2] - w[2] * v[1], w[2] * v[0] - w[0] * v[2], w[0] * v[1] - w[1] * v[0]];
        let dot: f64 = w.iter().zip(v).map(|(a, b)| a * b).sum();
        let (a, b, c) = if theta2 < 1e-12 {
            (1.0, 1.0, 0.5)
        } else {
            let theta = theta2.sqrt();
            (theta.cos(), theta.sin() / theta, (1.0 - theta.cos()) / theta2)
        };
        let mut out = [0.0; 3];
        for i in 0..3 {
            out[i] = a * v[i] + b * cross[i] + c * dot * w[i];
        }
        out
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let w = [x[0], x[1], x[2]];
        let still = [0.0; 3];
        let once = rotate(&w, &[1.0, x[3], 0.0]);
        let twice = rotate(&w, &once);
        let same = rotate(&still, &twice);
        same[0] + same[1] * once[2]
    }
}

/// Distance from a point to a segment and a box (a signed distance field, smoothly joined).
mod signed_distance {
    use ad_runtime::differentiable;

    #[differentiable(order = 2)]
    fn segment(p: (f64, f64), a: (f64, f64), b: (f64, f64)) -> f64 {
        let (px, py) = (p.0 - a.0, p.1 - a.1);
        let (bx, by) = (b.0 - a.0, b.1 - a.1);
        let h = ((px * bx + py * by) / (bx * bx + by * by)).clamp(0.0, 1.0);
        (px - bx * h).hypot(py - by * h)
    }

    #[differentiable(order = 2)]
    fn rectangle(p: (f64, f64), size: (f64, f64)) -> f64 {
        let d = (p.0.abs() - size.0, p.1.abs() - size.1);
        let outside = (d.0.max(0.0).powi(2) + d.1.max(0.0).powi(2)).sqrt();
        let inside = d.0.max(d.1).min(0.0);
        outside + inside
    }

    #[differentiable(order = 2)]
    fn smooth_min(a: f64, b: f64, k: f64) -> f64 {
        let h = (0.5 + 0.5 * (b - a) / k).clamp(0.0, 1.0);
        b + (a - b) * h - k * h * (1.0 - h)
    }

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let p = (x[0], x[1]);
        let capsule = segment(p, (0.0, 0.0), (1.0, 0.5)) - x[2];
        let block = rectangle((p.0 - 1.5, p.1), (0.3, x[3]));
        smooth_min(capsule, block, 0.5)
    }
}

/// Volume and area of a mesh of triangles given by an index table.
mod mesh {
    use ad_runtime::differentiable;

    const FACES: [[usize; 3]; 4] = [[0, 2, 1], [0, 1, 3], [1, 2, 3], [2, 0, 3]];

    #[differentiable(order = 2)]
    pub fn f(x: &[f64]) -> f64 {
        let vertices: Vec<[f64; 3]> = x.chunks(3).map(|c| [c[0], c[1], c[2]]).collect();
        let mut volume = 0.0;
        let mut area = 0.0;
        for &[i, j, k] in &FACES {
            let (a, b, c) = (vertices[i], vertices[j], vertices[k]);
            let u: Vec<f64> = b.iter().zip(a.iter()).map(|(p, q)| p - q).collect();
            let v: Vec<f64> = c.iter().zip(a.iter()).map(|(p, q)| p - q).collect();
            let n = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
            area += 0.5 * n.iter().map(|e| e * e).sum::<f64>().sqrt();
            volume += (a[0] * n[0] + a[1] * n[1] + a[2] * n[2]) / 6.0;
        }
        36.0 * std::f64::consts::PI * volume * volume / area.powi(3)
    }
}

pub fn programs() -> Vec<Program> {
    vec![
        program!(polygon, [0.0, 0.1, 2.0, 0.0, 2.4, 1.3, 0.9, 1.8], 4.37181560283688),
        program!(ray_sphere, [0.1, -0.1, 0.0, 0.12, 0.15, 1.0], 0.5463877762089024),
        program!(bezier_length, [0.5, 1.2, 1.4, 0.9, 2.0, 0.1], 2.6301633492751924),
        program!(de_casteljau, [0.6, 1.1, 1.7, 0.2], 2.0608238905375553),
        program!(haversine, [46.9, 10.3], 342.5479904623892, third),
        program!(rodrigues, [0.3, -0.4, 0.7, 0.5], -0.1591522759128594),
        program!(signed_distance, [0.9, 0.8, 0.2, 0.4], 0.10947331922020549),
        program!(mesh, [0.0, 0.0, 0.1, 1.1, 0.0, 0.0, 0.2, 0.9, 0.0, 0.3, 0.2, 1.2], 0.2675610301675879),
    ]
}
